import FoundationEssentials

/// What can prove that this request made what the tenant shows.
public enum Evidence: Sendable {
  /// Nothing can.
  case none
  /// Something will, once the tenant has made more progress.
  case later
  /// The answer to another request can.
  case answer(Operation<Reply>, proves: @Sendable (Reply, _ sent: Date) -> Bool)
}
