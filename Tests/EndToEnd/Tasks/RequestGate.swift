import Synchronization
import TestSupport

/// Stands between a program and a tenant. Once it is closed, it lets only those requests pass that the entitlements of
/// the best role need, each once, and leaves all others without an answer.
final class RequestGate: Sendable {
  /// Where it is.
  var address: String { server.address }

  private let server: ForwardingServer
  private let passed: Passed

  private final class Passed: Sendable {
    let names = Mutex<[String]?>(nil)
  }

  init(to port: UInt16) throws {
    let passed = Passed()
    self.passed = passed
    server = try ForwardingServer(to: port) { request, pass in
      let isAllowed = passed.names.withLock { names in
        guard names != nil else { return true }
        // The entitlements of the next role may be asked for in advance.
        guard let name = request.neededName, names?.contains(name) == false else { return false }
        names?.append(name)
        return true
      }
      return isAllowed ? pass() : nil
    }
  }

  /// From now on only the needed requests pass.
  func close() { passed.names.withLock { $0 = [] } }

  /// What has passed since it was closed.
  var namesSinceClosed: [String] { passed.names.withLock { $0 ?? [] } }
}

extension ReceivedRequest {
  /// What the request is called; nil if the entitlements of the best role can do without it.
  fileprivate var neededName: String? {
    if isLogin { return "token" }
    if target.contains("/role-mining-potential-roles?") { return "list" }
    return target.contains("/entitlement-popularities?") ? "entitlements" : nil
  }
}
