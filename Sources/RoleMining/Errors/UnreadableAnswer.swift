/// A reply, or one row of it, that could not be decoded: the field and the problem.
public struct UnreadableAnswer: Error, Sendable, Hashable {
  /// The field, such as `session.pruneThreshold`; empty for the reply as a whole.
  public let field: String
  /// The problem, as a sentence.
  public let message: String

  init(_ message: String, field: String = "") {
    self.field = field
    self.message = message
  }

  /// Extracts the field and the problem from a decoding error.
  public init(_ error: any Error) {
    self.init(error, below: 0)
  }

  /// The same below `depth` coding keys, which are not part of the field's path.
  init(_ error: any Error, below depth: Int) {
    if let answer = error as? UnreadableAnswer {
      self = answer
      return
    }
    guard let error = error as? DecodingError else {
      self.init("The answer is unreadable.")
      return
    }
    switch error {
    case .dataCorrupted(let context): self.init(context, below: depth)
    case .keyNotFound(let key, let context): self.init(context, last: key, below: depth)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.init(context, below: depth)
    @unknown default: self.init("The answer is unreadable.")
    }
  }

  private init(
    _ context: DecodingError.Context, last: (any CodingKey)? = nil, below depth: Int
  ) {
    let keys = context.codingPath.dropFirst(depth) + (last.map { [$0] } ?? [])
    self.init(context.debugDescription, field: keys.map(\.stringValue).joined(separator: "."))
  }
}
