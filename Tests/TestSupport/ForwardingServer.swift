/// Stands between a program and a server on this machine, one connection for each request, and decides what the program
/// gets for an answer.
public final class ForwardingServer: Sendable {
  /// The answer to a request.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - pass: Lets the server carry it out, and returns its answer; empty if there is none.
  /// - Returns: What is sent back; nothing but the end of the connection if it is empty. If it is nil, nothing is sent
  ///   until the program gives up.
  public typealias Answering = @Sendable (ReceivedRequest, _ pass: () -> [UInt8]) -> [UInt8]?

  /// Where it is.
  public var address: String { "http://127.0.0.1:\(server.port)" }

  private let server: LoopbackServer

  /// Starts to forward.
  ///
  /// - Parameters:
  ///   - port: Where the server listens.
  ///   - answer: Decides on each request, on a thread of its own.
  /// - Throws: `SystemFailure` when no port is available.
  public init(to port: UInt16, answer: @escaping Answering) throws {
    server = try LoopbackServer { connection in
      let request = ReceivedRequest(from: connection)
      guard request.isComplete else { return }
      guard let bytes = answer(request, { Self.pass(request, to: port) }) else {
        while connection.receive() != nil {}
        return
      }
      connection.send(bytes)
    }
  }

  private static func pass(_ request: ReceivedRequest, to port: UInt16) -> [UInt8] {
    guard let connection = LoopbackConnection(to: port) else { return [] }
    connection.send(request.closing)
    return connection.receiveAll()
  }
}

extension ReceivedRequest {
  /// The method, such as `GET`.
  public var method: String { String(header.first?.prefix { $0 != " " } ?? "") }

  /// The path with the query.
  public var target: String {
    header.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
  }

  /// Whether it asks for a token.
  public var isLogin: Bool { target.contains("/oauth/") }

  /// Whether it changes something.
  public var isChange: Bool { !isLogin && method != "GET" }

  /// The request with a header that asks the server to close the connection after its answer.
  fileprivate var closing: [UInt8] {
    let lines = header.filter { !$0.lowercased().hasPrefix("connection:") } + ["Connection: close"]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }
}
