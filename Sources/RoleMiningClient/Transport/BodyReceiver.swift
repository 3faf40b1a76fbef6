import FoundationEssentials
import HTTPTypes

/// Takes the body of a good answer piece by piece, so that it need not fit into memory.
///
/// It is an offer. A transport that reads from a network accepts it: it hands over each piece as it
/// arrives and gives a reply without a body. A transport that has the whole answer anyway, such as a
/// tenant in this process, leaves it alone and gives the body in the reply. Whoever made the call
/// can deal with both.
public struct BodyReceiver: Sendable {
  /// Begins with the answer to an attempt, a success, and says whether its body is wanted in pieces.
  /// What came of an earlier attempt is forgotten.
  public let begin: @Sendable (HTTPResponse) throws -> Bool
  /// Takes the next piece; throws an `APIError`, which is final, when it cannot.
  public let take: @Sendable (Data) throws -> Void

  /// Makes a receiver.
  public init(
    begin: @escaping @Sendable (HTTPResponse) throws -> Bool,
    take: @escaping @Sendable (Data) throws -> Void
  ) {
    self.begin = begin
    self.take = take
  }
}
