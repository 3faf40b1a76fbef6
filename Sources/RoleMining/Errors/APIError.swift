/// The failure of an operation.
///
/// It holds no headers, bodies or query values, so it is safe to show and log.
public struct APIError: Error, Sendable, Hashable {
  /// The kind of failure.
  public var kind: Kind
  /// The operation's name, such as `getRoleMiningSession`.
  public var operation: String
  /// The HTTP status, if there was a reply.
  public var status: Int?
  /// The service's own code, such as `400.1 Bad Request Content`: for display only.
  public var detailCode: String?
  /// The tracking id that support needs.
  public var trackingID: String?
  /// The service's or our own messages, the most specific first.
  public var messages: [String]
  /// The number of attempts.
  public var attempts: Int
  /// How long the service asks to wait, in seconds.
  public var retryAfter: Double?
  /// The scopes of the token that the request carried, if known. They tell whether a refusal is about a
  /// scope or about the user's level.
  public var tokenScopes: [String]?

  /// Makes an error.
  public init(
    _ kind: Kind, operation: String, status: Int? = nil, detailCode: String? = nil,
    trackingID: String? = nil, messages: [String] = [], attempts: Int = 1,
    retryAfter: Double? = nil
  ) {
    self.kind = kind
    self.operation = operation
    self.status = status
    self.detailCode = detailCode
    self.trackingID = trackingID
    self.messages = messages
    self.attempts = attempts
    self.retryAfter = retryAfter
  }
}

extension APIError {
  /// The kind of a failure. More may be added, so a switch needs a default.
  public struct Kind: Sendable, Hashable {
    /// What happened, as the start of a sentence.
    public let summary: String

    /// 400: the tenant does not understand or allow the request.
    public static let invalid = Kind(summary: "The tenant refused the request")
    /// 401: the credentials are missing, wrong or expired.
    public static let unauthorized = Kind(summary: "The tenant did not accept the login")
    /// 403: the login lacks the right.
    public static let forbidden = Kind(summary: "The login is not allowed to do this")
    /// 404 or 410: it does not exist, or not for this login.
    public static let missing = Kind(summary: "Not found in the tenant")
    /// 429: too many requests.
    public static let throttled = Kind(summary: "Too many requests")
    /// 5xx: the tenant failed.
    public static let server = Kind(summary: "Tenant error")
    /// The tenant was never reached.
    public static let unreachable = Kind(summary: "The tenant cannot be reached")
    /// No answer came in time; the operation changes nothing.
    public static let timedOut = Kind(summary: "The tenant did not answer in time")
    /// The reply could not be decoded.
    public static let unreadable = Kind(summary: "The tenant's answer is unreadable")
    /// The change was sent, but no usable answer came; `Client.settle` of `RoleMiningClient` looks it up.
    public static let mayHaveHappened = Kind(
      summary: "No usable answer; the change may have happened")
    /// The answer came, but its file could not be written.
    public static let unsaved = Kind(summary: "The file could not be saved")
    /// The work was cancelled.
    public static let cancelled = Kind(summary: "Cancelled")
    /// A change was requested although changes are off.
    public static let readOnly = Kind(summary: "Changes are off (--read-only)")
    /// A change cannot be recorded; nothing was sent.
    public static let unrecorded = Kind(
      summary: "Nothing was sent, because it cannot be recorded")
    /// Too few people have accepted the potential role; nothing was sent.
    public static let unapproved = Kind(
      summary: "Nothing was sent, because too few people have accepted the role")
    /// The settings or the request are invalid; nothing was sent.
    public static let misconfigured = Kind(summary: "The request is invalid")
  }

  /// Whether the tenant refused, as opposed to being unreachable or failing.
  public var isRefusal: Bool {
    [.invalid, .unauthorized, .forbidden, .missing, .throttled, .readOnly].contains(kind)
  }
}

extension APIError: CustomStringConvertible {
  /// One sentence for a person: what happened, the message, and what support needs.
  public var description: String {
    var text = kind.summary
    if let message = messages.first, !message.isEmpty { text += ": " + message }
    if text.last.map({ $0.isLetter || $0.isNumber || "'\")".contains($0) }) ?? false { text += "." }
    var details = [operation]
    if let status { details.append("status \(status)") }
    if let trackingID { details.append("tracking id \(trackingID)") }
    return text + " (" + details.joined(separator: ", ") + ")"
  }
}
