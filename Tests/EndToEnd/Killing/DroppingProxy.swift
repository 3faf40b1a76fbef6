import FoundationEssentials
import Synchronization
import TestSupport

/// Stands between a program and a tenant: every request arrives, and every third answer is lost. Tokens always come.
final class DroppingProxy: Sendable {
  /// Where it is.
  var address: String { server.address }

  private let server: ForwardingServer
  private let traffic: Traffic

  private final class Traffic: Sendable {
    let state = Mutex((count: 0, changes: [String]()))

    /// Notes a request.
    ///
    /// - Returns: Whether its answer is lost.
    func note(_ request: ReceivedRequest) -> Bool {
      state.withLock { state in
        guard !request.isLogin else { return false }
        if request.isChange {
          let body = String(decoding: request.body, as: UTF8.self)
          state.changes.append("\(request.method) \(request.target) \(body)")
        }
        state.count += 1
        return state.count.isMultiple(of: 3)
      }
    }
  }

  init(to port: UInt16) throws {
    let traffic = Traffic()
    self.traffic = traffic
    server = try ForwardingServer(to: port) { request, pass in
      let isLost = traffic.note(request)
      let answer = pass()
      return isLost ? [] : answer
    }
  }

  /// The changes that arrived: method, path and body.
  var changes: [String] { traffic.state.withLock { $0.changes } }

  /// How many requests arrived.
  var count: Int { traffic.state.withLock { $0.count } }
}
