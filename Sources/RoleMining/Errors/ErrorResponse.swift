/// The documented error body (`ErrorResponseDto`), for servers.
public struct ErrorResponse: Sendable, Codable {
  /// One text of an error (`ErrorMessageDto`).
  public struct ErrorMessage: Sendable, Codable {
    /// The language as BCP 47.
    public var locale: String
    /// How the language was chosen.
    public var localeOrigin: String
    /// The text.
    public var text: String

    /// An English text.
    public init(_ text: String) {
      locale = "en-US"
      localeOrigin = "DEFAULT"
      self.text = text
    }
  }

  /// A number, an optional sub-code, and words, such as `400.1 Bad Request Content`.
  public var detailCode: String
  /// The tracking id that support needs.
  public var trackingId: String
  /// General messages.
  public var messages: [ErrorMessage]
  /// More specific messages.
  public var causes: [ErrorMessage]

  /// A body with one general message and optional causes.
  public init(detailCode: String, trackingID: String, message: String, causes: [String] = []) {
    self.detailCode = detailCode
    trackingId = trackingID
    messages = [ErrorMessage(message)]
    self.causes = causes.map(ErrorMessage.init)
  }
}
