import FoundationEssentials
import TestSupport
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

  /// Sends a request; nil when the server went away meanwhile.
  func ask(
    _ method: String, _ path: String, _ body: String = "", type: String = "application/json"
  ) -> Answer? {
    guard let connection = LoopbackConnection(to: port) else { return nil }
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
    guard connection.send(Array(request.utf8)) else { return nil }
    return Self.answer(in: Data(connection.receiveAll()))
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
