/// Whether the identities of a potential role are known (`identityGroupStatus`).
///
/// T-18: the two schemas that carry it list different values.
public struct IdentityGroupStatus: OpenValue {
  /// The word as the service spells it.
  public let rawValue: String

  /// Wraps a word of the service.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// They are being collected.
  public static let requested = Self(rawValue: "REQUESTED")
  /// They are known.
  public static let obtained = Self(rawValue: "OBTAINED")
  /// They are known and stored compressed.
  public static let compressed = Self(rawValue: "COMPRESSED")
}
