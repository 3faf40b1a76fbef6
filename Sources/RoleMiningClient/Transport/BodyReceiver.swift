import FoundationEssentials
import HTTPTypes

/// Receives the body of a successful reply piece by piece, so that it need not fit into memory.
///
/// It is optional. A network transport uses it: it passes each piece as it arrives and returns a reply
/// without a body. A transport that has the whole reply, such as a local tenant, ignores it and returns the
/// body in the reply. Callers must handle both.
public struct BodyReceiver: Sendable {
  /// Starts a successful reply, discarding an earlier attempt; returns whether its body is wanted in
  /// pieces.
  public let begin: @Sendable (HTTPResponse) throws -> Bool
  /// Receives a piece; throws an `APIError`, which is final, if it cannot.
  public let take: @Sendable (Data) throws -> Void

  /// Creates a receiver.
  public init(
    begin: @escaping @Sendable (HTTPResponse) throws -> Bool,
    take: @escaping @Sendable (Data) throws -> Void
  ) {
    self.begin = begin
    self.take = take
  }
}
