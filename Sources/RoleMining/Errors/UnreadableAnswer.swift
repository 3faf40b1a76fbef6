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
    self.init(error, below: 0)
  }

  /// The same for a part of an answer that `depth` keys lead to, which do not name a field of it.
  init(_ error: any Error, below depth: Int) {
    if let answer = error as? UnreadableAnswer {
      self = answer
      return
    }
    guard let error = error as? DecodingError else {
      self.init("The answer could not be read.")
      return
    }
    switch error {
    case .dataCorrupted(let context): self.init(context, below: depth)
    case .keyNotFound(let key, let context): self.init(context, last: key, below: depth)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.init(context, below: depth)
    @unknown default: self.init("The answer could not be read.")
    }
  }

  private init(
    _ context: DecodingError.Context, last: (any CodingKey)? = nil, below depth: Int
  ) {
    let keys = context.codingPath.dropFirst(depth) + (last.map { [$0] } ?? [])
    self.init(context.debugDescription, field: keys.map(\.stringValue).joined(separator: "."))
  }
}
