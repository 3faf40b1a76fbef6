import TestSupport

/// Stands between a program and a served tenant, one connection for each request, and lets requests go
/// wrong. Asking for a token always works.
final class FaultyProxy: Sendable {
  /// Where it is.
  var address: String { "http://127.0.0.1:\(server.port)" }

  private let server: LoopbackServer
  private let line: FaultyLine

  init(to tenantPort: Int) throws {
    let line = FaultyLine(tenantPort: UInt16(tenantPort))
    self.line = line
    server = try LoopbackServer { connection in
      let request = ReceivedRequest(from: connection)
      if request.isComplete { connection.send(line.answer(to: request)) }
    }
  }

  /// From now on some requests go wrong; nil lets all of them pass.
  func fail(_ fault: Fault?, _ scope: FaultScope = .changes) { line.fail(fault, scope) }

  /// The methods of the changes that were sent.
  var sent: [String] { line.sent }
}
