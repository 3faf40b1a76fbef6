/// The output of an operation whose reply has no reliable body: it was accepted.
public struct Accepted: Sendable, Hashable {
  /// Creates the output.
  public init() {}
}
