/// Invalid or incomplete settings: what is wrong or missing, and what to do.
public struct ConnectionSettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The whole message, one or more sentences.
  public let description: String
  /// Whether there are no settings at all, as on a new machine.
  public let isWithoutTenant: Bool

  /// Makes an error.
  public init(_ description: String, isWithoutTenant: Bool = false) {
    self.description = description
    self.isWithoutTenant = isWithoutTenant
  }
}
