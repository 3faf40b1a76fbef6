import FoundationEssentials
import HTTPTypes
import RoleMining

extension APIError {
  /// What it means that a transport threw `failure`.
  init(failure: any Error, of call: Call) {
    switch failure {
    case let error as APIError:
      self = error
    case let error as Unreachable:
      self.init(.unreachable, operation: call.name, messages: [error.message])
    case let error as AnswerLost:
      let kind: Kind =
        call.isChange ? .mayHaveHappened : error.isTimeout ? .timedOut : .unreachable
      self.init(kind, operation: call.name, messages: [error.message])
    case is CancellationError:
      self.init(
        .cancelled, operation: call.name,
        messages: call.isChange ? ["It may have left by then: look before you do it again."] : [])
    default:
      // Nothing is known of it, so nothing may be promised about a change.
      self.init(call.isChange ? .mayHaveHappened : .unreachable, operation: call.name)
    }
    attempts = max(attempts, call.attempt)
  }

  /// What an answer that is no success means.
  init(refusal reply: Reply, of call: Call) {
    self.init(reply, operation: call.name, attempts: call.attempt)
    retryAfter = reply.retryAfter(at: Date()).map { $0 / .seconds(1) }
    // Whoever fails, a gateway or the service behind it, does not say how far the change had come; only
    // one that does not know the method (501) surely did nothing.
    if call.isChange, kind == .server, status != 501 { kind = .mayHaveHappened }
    if reply.response.status.kind == .redirection { messages = [Self.redirection(reply)] }
  }

  private static func redirection(_ reply: Reply) -> String {
    // No more of it than the host, for the rest may carry what must not be seen.
    let location = reply.response.headerFields[.location]?.prefix { $0 != "?" && $0 != "#" }
    let host = location.flatMap { try? TenantURL(String($0)).authority }
    return "It sends callers on\(host.map { " to \($0)" } ?? ""). Is the address that of the API?"
  }
}
