import FoundationEssentials

/// What can tell whose request made what the tenant shows.
public enum Evidence: Sendable {
  /// Nothing can.
  case none
  /// Something will, as soon as the tenant is further.
  case later
  /// The answer to another question can.
  case answer(Operation<Reply>, proves: @Sendable (Reply, _ sent: Date) -> Bool)
}
