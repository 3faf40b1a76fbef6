/// How far an export is (`RoleMiningPotentialRoleExportState`).
public struct ExportState: OpenValue {
  /// The word as the service spells it.
  public let rawValue: String

  /// Wraps a word of the service.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The export waits.
  public static let queued = Self(rawValue: "QUEUED")
  /// The archive is being written.
  public static let inProgress = Self(rawValue: "IN_PROGRESS")
  /// The archive can be downloaded.
  public static let success = Self(rawValue: "SUCCESS")
  /// The export failed; the API does not say why.
  public static let error = Self(rawValue: "ERROR")
}
