/// Settings that do not lead to a tenant: what is missing or wrong, and what to do.
public struct ConnectionSettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The whole message, one or more sentences.
  public let description: String
  /// Whether nobody said anything about a tenant at all, as on a machine that is new to this program.
  public let isWithoutTenant: Bool

  /// Makes an error.
  public init(_ description: String, isWithoutTenant: Bool = false) {
    self.description = description
    self.isWithoutTenant = isWithoutTenant
  }
}
