import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Synchronization

/// Stands between the client layer and a tenant, lets requests go wrong, and counts what the tenant did.
final class FaultyTransport: Transport {
  private struct State {
    var fault: Fault?
    var scope = FaultScope.changes
    var remaining = Int.max
    var calls = 0
    var sent: [String] = []
    var arrived: [String] = []
    var late: [Call] = []
    var answers: [Reply] = []
    var meanwhile: (@Sendable (Call) async -> Void)?
  }

  private let tenant: any Transport
  private let state = Mutex(State())

  init(_ tenant: any Transport) {
    self.tenant = tenant
  }

  /// From now on this many of some requests go wrong; nil lets all of them pass.
  func fail(_ fault: Fault?, _ scope: FaultScope = .changes, times: Int = .max) {
    state.withLock { state in
      (state.fault, state.scope, state.remaining) = (fault, scope, times)
    }
  }

  /// What somebody else does right before each request from now on.
  func meanwhile(_ act: (@Sendable (Call) async -> Void)?) {
    state.withLock { $0.meanwhile = act }
  }

  /// The changes that were sent, by the names of their operations.
  var sent: [String] { state.withLock { $0.sent } }

  /// The changes that reached the tenant.
  var arrived: [String] { state.withLock { $0.arrived } }

  /// Lets what is late arrive.
  func deliverLate() async {
    let calls = state.withLock { state in
      defer { state.late = [] }
      return state.late
    }
    for call in calls { _ = try? await pass(call) }
  }

  func send(_ call: Call) async throws -> Reply {
    if let act = state.withLock({ $0.meanwhile }) { await act(call) }
    let fault = next(for: call)
    if call.isChange { state.withLock { $0.sent.append(call.name) } }
    guard let fault else { return try await pass(call) }
    return try await answer(call, fault)
  }

  private func next(for call: Call) -> Fault? {
    state.withLock { state in
      state.calls += 1
      let isMeant =
        switch state.scope {
        case .changes: call.isChange
        case .reads: !call.isChange
        case .everyOther: state.calls.isMultiple(of: 2)
        }
      guard let fault = state.fault, isMeant, state.remaining > 0 else { return nil }
      state.remaining -= 1
      return fault
    }
  }

  private func answer(_ call: Call, _ fault: Fault) async throws -> Reply {
    switch fault {
    case .lostBefore: throw AnswerLost("The connection broke.")
    case .lostAfter:
      _ = try await pass(call)
      throw AnswerLost("The connection broke.")
    case .late:
      state.withLock { $0.late.append(call) }
      throw AnswerLost("No answer came in time.", isTimeout: true)
    case .cut:
      let reply = try await pass(call)
      return Reply(reply.response, body: reply.body.prefix(reply.body.count / 2))
    case .empty: return Reply(HTTPResponse(status: .ok))
    case .page: return Reply(HTTPResponse(status: .ok), body: Data("<html>Sign in</html>".utf8))
    case .repeated:
      return state.withLock { $0.answers.last } ?? Reply(HTTPResponse(status: .ok))
    case .forged: return Reply(HTTPResponse(status: .ok), body: Data("{}".utf8))
    case .failedAfter:
      _ = try await pass(call)
      return Reply(HTTPResponse(status: .internalServerError), body: Data("{}".utf8))
    case .failedBefore: return Reply(HTTPResponse(status: .badGateway), body: Data("{}".utf8))
    }
  }

  private func pass(_ call: Call) async throws -> Reply {
    let reply = try await tenant.send(call)
    state.withLock { state in
      if call.isChange, reply.isSuccess { state.arrived.append(call.name) }
      state.answers.append(reply)
    }
    return reply
  }
}
