import Dispatch
import Glibc
import PseudoTerminal

/// A web server that answers as a test wants, on loopback.
final class WebServer: Sendable {
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
  let address: String
  private let descriptor: Int32

  /// Starts a server.
  ///
  /// - Parameter answer: Finds the answer to a request by its first line: `GET /v2024/… HTTP/1.1`.
  /// - Throws: `NoServer` when there is no port to be had.
  init(_ answer: @escaping @Sendable (String) -> Answer) throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(descriptor, address, length)
        getsockname(descriptor, address, &length)
      }
    }
    guard listen(descriptor, 8) == 0 else { throw NoServer() }
    self.descriptor = descriptor
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    DispatchQueue(label: "web server").async { Self.serve(descriptor, answer) }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  struct NoServer: Error {}

  /// A tenant that lets everybody in and answers everything else alike.
  static func tenant(_ answer: Answer) throws -> WebServer {
    try tenant { _ in answer }
  }

  /// A tenant that lets everybody in and answers everything else as a test wants.
  static func tenant(_ answer: @escaping @Sendable (String) -> Answer) throws -> WebServer {
    try WebServer { request in
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
  /// - Throws: `NoServer` when there is no port to be had.
  static func list(
    of count: Int, refusalFrom: Int = .max, row: @escaping @Sendable (Int) -> String
  ) throws -> WebServer {
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

  private static func serve(_ descriptor: Int32, _ answer: (String) -> Answer) {
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = recv(connection, &bytes, bytes.count, 0)
      let request = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      let reply = Self.bytes(of: answer(String(request.prefix { $0 != "\r\n" })))
      _ = send(connection, reply, reply.count, Int32(MSG_NOSIGNAL))
      close(connection)
    }
    close(descriptor)
  }

  private static func bytes(of answer: Answer) -> [UInt8] {
    let body = answer.bytes ?? Array(answer.body.utf8)
    let head =
      "HTTP/1.1 \(answer.status)\r\nContent-Type: \(answer.type)\r\n"
      + (answer.total.map { "X-Total-Count: \($0)\r\n" } ?? "")
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    return Array(head.utf8) + body
  }
}
