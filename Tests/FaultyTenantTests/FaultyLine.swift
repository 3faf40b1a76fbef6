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

  private let state = Mutex(State())

  /// From now on some requests go wrong; nil lets all of them pass.
  func fail(_ fault: Fault?, _ scope: FaultScope) {
    state.withLock { ($0.fault, $0.scope) = (fault, scope) }
  }

  /// The methods of the changes that were sent.
  var sent: [String] { state.withLock { $0.sent } }

  /// The answer to a request, which the tenant answers through `pass`.
  func answer(to request: ReceivedRequest, _ pass: () -> [UInt8]) -> [UInt8] {
    answer(next(for: request)) {
      let reply = pass()
      if !request.isLogin { state.withLock { $0.answer = reply } }
      return reply
    }
  }

  private func answer(_ fault: Fault?, _ pass: () -> [UInt8]) -> [UInt8] {
    switch fault {
    case nil: return pass()
    case .lostBefore, .late: return []
    case .lostAfter:
      _ = pass()
      return []
    case .cut:
      let reply = pass()
      return Array(reply.prefix(reply.count - 3))
    case .empty: return Self.reply("200 OK", "application/json", "")
    case .page: return Self.reply("200 OK", "text/html", "<html>Sign in</html>")
    case .repeated: return state.withLock { $0.answer }
    case .forged: return Self.reply("200 OK", "application/json", "{}")
    case .failedAfter:
      _ = pass()
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

  private static func reply(_ status: String, _ type: String, _ body: String) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)"
    return Array("\(head)\r\nConnection: close\r\n\r\n\(body)".utf8)
  }
}
