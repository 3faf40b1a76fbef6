/// An answer, or one row of it, that could not be read: which field, and what was wrong.
public struct UnreadableAnswer: Error, Sendable, Hashable {
  /// The field, such as `session.pruneThreshold`; empty for the answer as a whole.
  public let field: String
  /// What was wrong, as a sentence.
  public let message: String

  init(_ message: String, field: String = "") {
    self.field = field
    self.message = message
  }

  /// Takes field and reason out of what a decoder threw.
  public init(_ error: any Error) {
    if let answer = error as? UnreadableAnswer {
      self = answer
      return
    }
    guard let error = error as? DecodingError else {
      self.init("The answer could not be read.")
      return
    }
    switch error {
    case .dataCorrupted(let context): self.init(context)
    case .keyNotFound(let key, let context): self.init(context, last: key)
    case .typeMismatch(_, let context), .valueNotFound(_, let context): self.init(context)
    @unknown default: self.init("The answer could not be read.")
    }
  }

  private init(_ context: DecodingError.Context, last: (any CodingKey)? = nil) {
    let keys = context.codingPath + (last.map { [$0] } ?? [])
    self.init(context.debugDescription, field: keys.map(\.stringValue).joined(separator: "."))
  }
}
