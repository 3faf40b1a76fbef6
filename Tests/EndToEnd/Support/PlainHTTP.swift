import FoundationEssentials
import Glibc
import Testing

/// HTTP as plain as it gets: one connection for each request. An answer that was cut off is none.
struct PlainHTTP: Sendable {
  /// What a server said.
  struct Answer: Sendable {
    let status: Int
    let body: Data

    var isSuccess: Bool { (200..<300).contains(status) }

    func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      try JSONDecoder().decode(Value.self, from: body)
    }
  }

  private let port: UInt16
  private var token = ""

  /// Logs in at a tenant.
  init(to served: ServedTenant) throws {
    let address = try #require(served.environment["SAIL_BASE_URL"])
    port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
    let login =
      "grant_type=client_credentials&client_id=\(served.environment["SAIL_CLIENT_ID"] ?? "")"
      + "&client_secret=\(served.environment["SAIL_CLIENT_SECRET"] ?? "")"
    let answer = try #require(
      ask("POST", "/oauth/token", login, type: "application/x-www-form-urlencoded"))
    token = try answer.decoded(Answered.Token.self).access_token
  }

  /// Asks; nil when the server went away meanwhile.
  func ask(
    _ method: String, _ path: String, _ body: String = "", type: String = "application/json"
  ) -> Answer? {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(connection) }
    guard connect(connection) else { return nil }
    let request = """
      \(method) \(path) HTTP/1.1\r
      Host: localhost\r
      Connection: close\r
      Authorization: Bearer \(token)\r
      X-SailPoint-Experimental: true\r
      Content-Type: \(type)\r
      Content-Length: \(body.utf8.count)\r
      \r
      \(body)
      """
    let bytes = Array(request.utf8)
    guard send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
      return nil
    }
    return Self.answer(in: everything(from: connection))
  }

  private func connect(_ connection: Int32) -> Bool {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private func everything(from connection: Int32) -> Data {
    var received = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return received }
      received.append(contentsOf: buffer[..<count])
    }
  }

  private static func answer(in bytes: Data) -> Answer? {
    guard let gap = bytes.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<gap.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let length = lines.first { $0.lowercased().hasPrefix("content-length: ") }
      .flatMap { Int($0.dropFirst("content-length: ".count)) }
    let body = bytes[gap.upperBound...]
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }),
      body.count == length ?? 0
    else { return nil }
    return Answer(status: status, body: Data(body))
  }
}
