import TestSupport

/// A web server without TLS that answers as a test wants, on a port of this machine.
final class PlainWebServer: Sendable {
  /// What it answers.
  struct Answer: Sendable {
    var status = "200 OK"
    var type = "application/json"
    /// The number of rows that there are without paging.
    var total: Int?
    var body = ""
    /// What stands in place of the body when that is no text.
    var bytes: [UInt8]?
  }

  /// Where it is.
  var address: String { "http://127.0.0.1:\(server.port)" }

  private let server: LoopbackServer

  /// Starts a server.
  ///
  /// - Parameter answer: Finds the answer to a request by its first line: `GET /v2024/… HTTP/1.1`.
  /// - Throws: `SystemFailure` when there is no port to be had.
  init(_ answer: @escaping @Sendable (String) -> Answer) throws {
    server = try LoopbackServer { connection in
      let request = ReceivedRequest(from: connection)
      connection.send(answer(request.header.first.map(String.init) ?? "").message)
    }
  }

  /// A tenant that lets everybody in and answers everything else alike.
  static func tenant(_ answer: Answer) throws -> PlainWebServer {
    try tenant { _ in answer }
  }

  /// A tenant that lets everybody in and answers everything else as a test wants.
  static func tenant(_ answer: @escaping @Sendable (String) -> Answer) throws -> PlainWebServer {
    try PlainWebServer { request in
      request.contains("/oauth/token")
        ? Answer(body: #"{"access_token":"t","expires_in":700}"#) : answer(request)
    }
  }

  /// A tenant with a list of `count` rows.
  ///
  /// - Parameters:
  ///   - count: How many rows it says there are.
  ///   - refusalFrom: The offset from which on it answers 403.
  ///   - row: The JSON of a row.
  /// - Returns: The tenant.
  /// - Throws: `SystemFailure` when there is no port to be had.
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

  /// What leads a command there.
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
  /// What goes over the wire.
  fileprivate var message: [UInt8] {
    let content = bytes ?? Array(body.utf8)
    let head =
      "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n"
      + (total.map { "X-Total-Count: \($0)\r\n" } ?? "")
      + "Content-Length: \(content.count)\r\nConnection: close\r\n\r\n"
    return Array(head.utf8) + content
  }
}
