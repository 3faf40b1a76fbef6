import TestSupport

/// Stands between a program and a served tenant, one connection for each request, and lets requests go
/// wrong. Asking for a token always works.
final class FaultyProxy: Sendable {
  /// Where it is.
  var address: String { server.address }

  private let server: ForwardingServer
  private let line: FaultyLine

  init(to tenantPort: Int) throws {
    let line = FaultyLine()
    self.line = line
    server = try ForwardingServer(to: UInt16(tenantPort)) { request, pass in
      line.answer(to: request, pass)
    }
  }

  /// From now on some requests go wrong; nil lets all of them pass.
  func fail(_ fault: Fault?, _ scope: FaultScope = .changes) { line.fail(fault, scope) }

  /// The methods of the changes that were sent.
  var sent: [String] { line.sent }
}
