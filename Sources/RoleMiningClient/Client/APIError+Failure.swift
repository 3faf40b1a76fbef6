import FoundationEssentials
import HTTPTypes
import RoleMining

extension APIError {
  /// The error for a `failure` that a transport threw.
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
        messages: call.isChange ? ["It may have been sent; check before you repeat it."] : [])
    default:
      // The cause is unknown, so nothing can be promised about a change.
      self.init(call.isChange ? .mayHaveHappened : .unreachable, operation: call.name)
    }
    attempts = max(attempts, call.attempt)
  }

  /// The error for a reply that is not a success.
  init(refusal reply: Reply, of call: Call) {
    self.init(reply, operation: call.name, attempts: call.attempt)
    retryAfter = reply.retryAfter(at: Date()).map { $0 / .seconds(1) }
    // A failing gateway or service does not state how far the change got; only one that does not know the
    // method (501) surely did nothing.
    if call.isChange, kind == .server, status != 501 { kind = .mayHaveHappened }
    if reply.response.status.kind == .redirection { messages = [Self.redirection(reply)] }
  }

  private static func redirection(_ reply: Reply) -> String {
    // Only the host: the rest may hold something secret.
    let location = reply.response.headerFields[.location]?.prefix { $0 != "?" && $0 != "#" }
    let host = location.flatMap { try? TenantURL(String($0)).authority }
    return "It redirects\(host.map { " to \($0)" } ?? ""). Check that the address is the API's."
  }
}
