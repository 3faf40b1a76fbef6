/// Whether the identities of a potential role are available (`identityGroupStatus`).
///
/// T-18: the two schemas that carry it list different values.
public struct IdentityGroupStatus: OpenValue {
  /// The value on the wire.
  public let rawValue: String

  /// Wraps the wire's value.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// They are being collected.
  public static let requested = Self(rawValue: "REQUESTED")
  /// They are available.
  public static let obtained = Self(rawValue: "OBTAINED")
  /// They are available and stored compressed.
  public static let compressed = Self(rawValue: "COMPRESSED")
}
