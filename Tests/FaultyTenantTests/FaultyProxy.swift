import Dispatch
import Glibc
import Synchronization

/// Stands between a program and a served tenant, one connection for each request, and lets requests go
/// wrong. Asking for a token always works.
final class FaultyProxy: Sendable {
  private struct State {
    var fault: Fault?
    var scope = FaultScope.changes
    var calls = 0
    var sent: [String] = []
    var answer: [UInt8] = []
  }

  /// Where it is.
  let address: String
  private let tenantPort: Int
  private let listener: CInt
  private let state = Mutex(State())

  struct NoServer: Error {}

  init(to tenantPort: Int) throws {
    self.tenantPort = tenantPort
    let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var (port, length) = (Self.loopback(port: 0), socklen_t(MemoryLayout<sockaddr_in>.size))
    let isBound = Self.with(&port) { bind(listener, $0, length) } == 0
    guard isBound, listen(listener, 64) == 0,
      Self.with(&port, { getsockname(listener, $0, &length) }) == 0
    else { throw NoServer() }
    address = "http://127.0.0.1:\(UInt16(bigEndian: port.sin_port))"
    DispatchQueue(label: "proxy").async { [weak self] in
      while case let connection = accept(listener, nil, nil), connection >= 0 {
        DispatchQueue(label: "connection").async { [weak self] in self?.serve(connection) }
      }
      close(listener)
    }
  }

  deinit { shutdown(listener, CInt(SHUT_RDWR)) }

  /// From now on some requests go wrong; nil lets all of them pass.
  func fail(_ fault: Fault?, _ scope: FaultScope = .changes) {
    state.withLock { ($0.fault, $0.scope) = (fault, scope) }
  }

  /// The methods of the changes that were sent.
  var sent: [String] { state.withLock { $0.sent } }
}

extension FaultyProxy {
  private func serve(_ connection: CInt) {
    defer { close(connection) }
    guard let request = Request(from: connection) else { return }
    let reply = answer(to: request)
    _ = send(connection, reply, reply.count, CInt(MSG_NOSIGNAL))
  }

  private func answer(to request: Request) -> [UInt8] {
    switch next(for: request) {
    case nil: return pass(request)
    case .lostBefore, .late: return []
    case .lostAfter:
      _ = pass(request)
      return []
    case .cut:
      let reply = pass(request)
      return Array(reply.prefix(reply.count - 3))
    case .empty: return Self.reply("200 OK", "application/json", "")
    case .page: return Self.reply("200 OK", "text/html", "<html>Sign in</html>")
    case .repeated: return state.withLock { $0.answer }
    case .forged: return Self.reply("200 OK", "application/json", "{}")
    case .failedAfter:
      _ = pass(request)
      return Self.reply("500 Internal Server Error", "application/json", "{}")
    case .failedBefore: return Self.reply("502 Bad Gateway", "text/html", "<html>")
    }
  }

  private func next(for request: Request) -> Fault? {
    guard !request.isLogin else { return nil }
    return state.withLock { state in
      state.calls += 1
      if request.isChange { state.sent.append(request.method) }
      let isMeant =
        switch state.scope {
        case .changes: request.isChange
        case .reads: !request.isChange
        case .everyOther: state.calls.isMultiple(of: 2)
        }
      return isMeant ? state.fault : nil
    }
  }

  /// Lets the tenant answer.
  private func pass(_ request: Request) -> [UInt8] {
    let tenant = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
    defer { close(tenant) }
    var place = Self.loopback(port: tenantPort)
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard Self.with(&place, { connect(tenant, $0, length) }) == 0 else { return [] }
    let bytes = request.closing
    _ = send(tenant, bytes, bytes.count, CInt(MSG_NOSIGNAL))
    var (reply, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while case let count = recv(tenant, &buffer, buffer.count, 0), count > 0 {
      reply += buffer[..<count]
    }
    if !request.isLogin { state.withLock { [reply] in $0.answer = reply } }
    return reply
  }

  private static func reply(_ status: String, _ type: String, _ body: String) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)"
    return Array("\(head)\r\nConnection: close\r\n\r\n\(body)".utf8)
  }

  private static func loopback(port: Int) -> sockaddr_in {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(port).bigEndian
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    return place
  }

  private static func with(
    _ place: inout sockaddr_in, _ work: (UnsafeMutablePointer<sockaddr>) -> CInt
  ) -> CInt {
    withUnsafeMutablePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1, work)
    }
  }
}

/// A request as it was written.
private struct Request {
  let head: [Substring]
  let body: [UInt8]

  /// Reads one; nil when the connection ends before it does.
  init?(from connection: CInt) {
    let end = Array("\r\n\r\n".utf8)
    var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while true {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
      guard let split = bytes.firstRange(of: end) else { continue }
      let head = String(decoding: bytes[..<split.lowerBound], as: UTF8.self)
        .split(separator: "\r\n")
      let body = bytes[split.upperBound...]
      guard body.count >= Self.length(head) else { continue }
      (self.head, self.body) = (head, Array(body))
      return
    }
  }

  var method: String { String(head[0].prefix { $0 != " " }) }

  var isLogin: Bool { head[0].contains("/oauth/") }

  var isChange: Bool { !isLogin && method != "GET" }

  /// The same with the wish that the tenant closes the connection behind its answer.
  var closing: [UInt8] {
    let lines = head.filter { !$0.lowercased().hasPrefix("connection:") } + ["Connection: close"]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  private static func length(_ head: [Substring]) -> Int {
    let line = head.first { $0.lowercased().hasPrefix("content-length:") }
    return line.flatMap { Int($0.dropFirst(15).filter { !$0.isWhitespace }) } ?? 0
  }
}
