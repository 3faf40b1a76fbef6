/// The call never left for the tenant, so whatever it was may be sent again.
public struct Unreachable: Error, Sendable, Hashable {
  /// Why, as a sentence.
  public var message: String

  /// Makes the error.
  public init(_ message: String) {
    self.message = message
  }
}
