import TestSupport

/// A scriptable web server without TLS, on a local port.
final class PlainWebServer: Sendable {
  /// What it answers.
  struct Answer: Sendable {
    var status = "200 OK"
    var type = "application/json"
    /// The total number of rows.
    var total: Int?
    var body = ""
    /// The body, if it is not text.
    var bytes: [UInt8]?
  }

  /// The address.
  var address: String { "http://127.0.0.1:\(server.port)" }

  private let server: LoopbackServer

  /// Starts a server.
  ///
  /// - Parameter answer: Returns the answer to a request, given its first line: `GET /v2024/… HTTP/1.1`.
  /// - Throws: `SystemFailure` if no port is available.
  init(_ answer: @escaping @Sendable (String) -> Answer) throws {
    server = try LoopbackServer { connection in
      let request = ReceivedRequest(from: connection)
      connection.send(answer(request.header.first.map(String.init) ?? "").message)
    }
  }

  /// A tenant that accepts every login and answers everything else alike.
  static func tenant(_ answer: Answer) throws -> PlainWebServer {
    try tenant { _ in answer }
  }

  /// A tenant that accepts every login and answers everything else with a closure.
  static func tenant(_ answer: @escaping @Sendable (String) -> Answer) throws -> PlainWebServer {
    try PlainWebServer { request in
      request.contains("/oauth/token")
        ? Answer(body: #"{"access_token":"t","expires_in":700}"#) : answer(request)
    }
  }

  /// A tenant with a list of `count` rows.
  ///
  /// - Parameters:
  ///   - count: The stated number of rows.
  ///   - refusalFrom: The offset from which it answers 403.
  ///   - row: The JSON of a row.
  /// - Returns: The tenant.
  /// - Throws: `SystemFailure` if no port is available.
  static func list(
    of count: Int, refusalFrom: Int = .max, row: @escaping @Sendable (Int) -> String
  ) throws -> PlainWebServer {
    try tenant { request in
      let (offset, limit) = (
        number("offset", in: request) ?? 0, number("limit", in: request) ?? 250
      )
      guard offset < refusalFrom else { return Answer(status: "403 Forbidden", body: "{}") }
      let rows = (offset..<max(offset, min(offset + limit, count))).map(row)
      return Answer(total: count, body: "[" + rows.joined(separator: ",") + "]")
    }
  }

  /// The environment variables for commands.
  var variables: [String: String] {
    [
      "HOME": "/nonexistent", "SAIL_BASE_URL": address, "SAIL_CLIENT_ID": "id",
      "SAIL_CLIENT_SECRET": "not-to-be-seen",
    ]
  }

  private static func number(_ name: String, in request: String) -> Int? {
    let value = request.split(whereSeparator: { "?& ".contains($0) })
      .first { $0.hasPrefix("\(name)=") }
    return value.flatMap { Int($0.dropFirst(name.count + 1)) }
  }
}

extension PlainWebServer.Answer {
  /// The bytes on the wire.
  fileprivate var message: [UInt8] {
    let content = bytes ?? Array(body.utf8)
    let head =
      "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n"
      + (total.map { "X-Total-Count: \($0)\r\n" } ?? "")
      + "Content-Length: \(content.count)\r\nConnection: close\r\n\r\n"
    return Array(head.utf8) + content
  }
}
