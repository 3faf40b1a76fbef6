/// Settings that do not lead to a tenant: what is missing or wrong, and what to do.
public struct ConnectionSettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The whole message, one or more sentences.
  public let description: String

  /// Makes an error.
  public init(_ description: String) {
    self.description = description
  }
}
