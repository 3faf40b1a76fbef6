import FoundationEssentials
import HTTPTypes
import RoleMining

/// A request on its way to a tenant, with what middleware needs to know about it.
public struct Call: Sendable {
  /// The operation's name, for logs and errors, such as `getRoleMiningSession`.
  public var name: String
  /// Method, path, query and headers; the transport adds scheme and authority.
  public var request: HTTPRequest
  /// The body; empty if there is none.
  public var body: Data
  /// Whether it changes something in the tenant. It is then never retried once it may have been sent: it
  /// may still be carried out, and others may have changed the same thing since.
  public var isChange: Bool
  /// The priority.
  public var priority: CallPriority
  /// The timeout of one attempt.
  public var timeout: Duration
  /// The timeout of all attempts, including the pauses between them.
  public var totalTime = Duration.seconds(300)
  /// The maximum size of the reply's body in bytes.
  public var maximumReplySize: Int
  /// The maximum number of redirects; none by default, because a call is meant for its tenant.
  public var maximumRedirects = 0
  /// Receives the body of a successful reply in pieces; nil for a body in the reply.
  public var receiver: BodyReceiver?
  /// The number of this attempt, from 1.
  public var attempt: Int
  /// Removes the sent secrets from texts.
  var redactions: [Redaction] = []
  /// The deadline of all attempts; set with the first.
  var deadline: ContinuousClock.Instant?

  /// Creates a call, at its first attempt.
  public init(
    name: String, request: HTTPRequest, body: Data = Data(), isChange: Bool,
    priority: CallPriority = .analyst, timeout: Duration = .seconds(30),
    maximumReplySize: Int = 64 << 20
  ) {
    self.name = name
    self.request = request
    self.body = body
    self.isChange = isChange
    self.priority = priority
    self.timeout = timeout
    self.maximumReplySize = maximumReplySize
    attempt = 1
  }
}

extension Call {
  /// The call with its attempt's timeout limited by the deadline.
  func withinDeadline(at now: ContinuousClock.Instant) -> Call {
    guard let deadline else { return self }
    var call = self
    call.timeout = max(.zero, min(timeout, now.duration(to: deadline)))
    return call
  }
}
