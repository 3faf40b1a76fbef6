import Synchronization
import TestSupport

/// The line between a proxy and its tenant, on which requests go wrong.
final class FaultyLine: Sendable {
  private struct State {
    var fault: Fault?
    var scope = FaultScope.changes
    var calls = 0
    var sent: [String] = []
    var answer: [UInt8] = []
  }

  private let tenantPort: UInt16
  private let state = Mutex(State())

  init(tenantPort: UInt16) { self.tenantPort = tenantPort }

  /// From now on some requests go wrong; nil lets all of them pass.
  func fail(_ fault: Fault?, _ scope: FaultScope) {
    state.withLock { ($0.fault, $0.scope) = (fault, scope) }
  }

  /// The methods of the changes that were sent.
  var sent: [String] { state.withLock { $0.sent } }

  func answer(to request: ReceivedRequest) -> [UInt8] {
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

  private func next(for request: ReceivedRequest) -> Fault? {
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
  private func pass(_ request: ReceivedRequest) -> [UInt8] {
    guard let tenant = LoopbackConnection(to: tenantPort) else { return [] }
    tenant.send(request.closing)
    let reply = tenant.receiveAll()
    if !request.isLogin { state.withLock { $0.answer = reply } }
    return reply
  }

  private static func reply(_ status: String, _ type: String, _ body: String) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)"
    return Array("\(head)\r\nConnection: close\r\n\r\n\(body)".utf8)
  }
}

extension ReceivedRequest {
  fileprivate var method: String { String(header[0].prefix { $0 != " " }) }

  fileprivate var isLogin: Bool { header[0].contains("/oauth/") }

  fileprivate var isChange: Bool { !isLogin && method != "GET" }

  /// The same with the wish that the tenant closes the connection behind its answer.
  fileprivate var closing: [UInt8] {
    let lines = header.filter { !$0.lowercased().hasPrefix("connection:") } + ["Connection: close"]
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }
}
