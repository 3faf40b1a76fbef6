/// Why an operation did not do what was asked.
///
/// It never holds headers, bodies or query values, so it can be shown and logged.
public struct APIError: Error, Sendable, Hashable {
  /// What kind of failure it was.
  public var kind: Kind
  /// The operation's name, such as `getRoleMiningSession`.
  public var operation: String
  /// The HTTP status, when there was an answer.
  public var status: Int?
  /// The service's own code, such as `400.1 Bad Request Content`: for display only.
  public var detailCode: String?
  /// What support asks for.
  public var trackingID: String?
  /// The service's or our own words, the most telling first.
  public var messages: [String]
  /// How often the operation was tried.
  public var attempts: Int
  /// How long the service asks to wait, in seconds.
  public var retryAfter: Double?

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
  /// What kind of failure an error is. More kinds may come, so a switch needs a default.
  public struct Kind: Sendable, Hashable {
    /// What happened, as the start of a sentence.
    public let summary: String

    /// 400: the tenant does not understand or allow the request.
    public static let invalid = Kind(summary: "The tenant refused the request")
    /// 401: the credentials are missing, wrong or expired.
    public static let unauthorized = Kind(summary: "The tenant did not accept the login")
    /// 403: the login may not do this.
    public static let forbidden = Kind(summary: "The login is not allowed to do this")
    /// 404 or 410: what was asked for is not there, or not for this login.
    public static let missing = Kind(summary: "The tenant does not have this")
    /// 429: too many requests.
    public static let throttled = Kind(summary: "The tenant asks to slow down")
    /// 5xx: the tenant failed.
    public static let server = Kind(summary: "The tenant failed")
    /// The tenant was never reached.
    public static let unreachable = Kind(summary: "The tenant cannot be reached")
    /// No answer came in time; the operation changes nothing.
    public static let timedOut = Kind(summary: "The tenant did not answer in time")
    /// The answer could not be read.
    public static let unreadable = Kind(summary: "The tenant's answer could not be read")
    /// The change left, but no answer came that says what became of it: `Client.settle` of
    /// `RoleMiningClient` finds out.
    public static let mayHaveHappened = Kind(
      summary: "There was no usable answer: the change may have happened")
    /// The answer came, but the file that it was for could not be written.
    public static let unsaved = Kind(summary: "The file could not be saved")
    /// The work was given up because it is no longer wanted.
    public static let cancelled = Kind(summary: "Cancelled")
    /// A change was asked for while only reading is allowed.
    public static let readOnly = Kind(summary: "Only reading is allowed (--read-only)")
    /// The settings or the request itself make no sense; nothing was sent.
    public static let misconfigured = Kind(summary: "The request could not be made")
  }

  /// Whether the tenant said no, as opposed to not being there or failing.
  public var isRefusal: Bool {
    [.invalid, .unauthorized, .forbidden, .missing, .throttled, .readOnly].contains(kind)
  }
}

extension APIError: CustomStringConvertible {
  /// One sentence for a person: what happened, in whose words, and what to tell support.
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
