/// The answer of an operation whose body says nothing that can be relied on: it was accepted.
public struct Accepted: Sendable, Hashable {
  /// Makes the answer.
  public init() {}
}
