/// The state of an export (`RoleMiningPotentialRoleExportState`).
public struct ExportState: OpenValue {
  /// The value on the wire.
  public let rawValue: String

  /// Wraps the wire's value.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The export is queued.
  public static let queued = Self(rawValue: "QUEUED")
  /// The archive is being built.
  public static let inProgress = Self(rawValue: "IN_PROGRESS")
  /// The archive can be downloaded.
  public static let success = Self(rawValue: "SUCCESS")
  /// The export failed; the API does not say why.
  public static let error = Self(rawValue: "ERROR")
}
