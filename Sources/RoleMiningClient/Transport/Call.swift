import FoundationEssentials
import HTTPTypes
import RoleMining

/// One request on its way to a tenant, and what a middleware must know to treat it well.
public struct Call: Sendable {
  /// The operation's name, for logs and errors, such as `getRoleMiningSession`.
  public var name: String
  /// Method, path, query and headers; scheme and authority are the transport's to fill in.
  public var request: HTTPRequest
  /// The body; empty when there is none.
  public var body: Data
  /// Whether it changes something at the tenant. Then it is never repeated once it may have left: it may
  /// still be carried out, and somebody else may have changed the same since.
  public var isChange: Bool
  /// Who waits for it.
  public var priority: CallPriority
  /// How long one attempt may take.
  public var timeout: Duration
  /// How long all attempts may take together, with the pauses between them.
  public var totalTime = Duration.seconds(300)
  /// The longest body that is accepted as its answer, in bytes.
  public var maximumReplySize: Int
  /// How many redirections may be followed; none is the rule, for a call goes to its tenant.
  public var maximumRedirects = 0
  /// Takes the body of a good answer in pieces; nil wants it in the reply.
  public var receiver: BodyReceiver?
  /// Which attempt this is, from 1.
  public var attempt: Int
  /// Takes out of texts what was sent along and must not be told.
  var redactions: [Redaction] = []
  /// When all of it must be over; set with the first attempt.
  var deadline: ContinuousClock.Instant?

  /// Makes a call, whose first attempt it is.
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
  /// The call with no more time for this attempt than is left of the whole.
  func withinDeadline(at now: ContinuousClock.Instant) -> Call {
    guard let deadline else { return self }
    var call = self
    call.timeout = max(.zero, min(timeout, now.duration(to: deadline)))
    return call
  }
}
