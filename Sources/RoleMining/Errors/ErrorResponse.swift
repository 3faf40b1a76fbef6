/// The documented error body (`ErrorResponseDto`), for the end that answers.
public struct ErrorResponse: Sendable, Codable {
  /// One text of an error (`ErrorMessageDto`).
  public struct ErrorMessage: Sendable, Codable {
    /// The language as BCP 47.
    public var locale: String
    /// How the language was chosen.
    public var localeOrigin: String
    /// The text.
    public var text: String

    /// Makes an English text.
    public init(_ text: String) {
      locale = "en-US"
      localeOrigin = "DEFAULT"
      self.text = text
    }
  }

  /// A number, an optional sub-code, and words, such as `400.1 Bad Request Content`.
  public var detailCode: String
  /// What support asks for.
  public var trackingId: String
  /// General texts.
  public var messages: [ErrorMessage]
  /// More telling texts.
  public var causes: [ErrorMessage]

  /// Makes a body with one general text and optional causes.
  public init(detailCode: String, trackingID: String, message: String, causes: [String] = []) {
    self.detailCode = detailCode
    trackingId = trackingID
    messages = [ErrorMessage(message)]
    self.causes = causes.map(ErrorMessage.init)
  }
}
