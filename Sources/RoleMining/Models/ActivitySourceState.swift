/// Whether activity data of a source are complete (`activitySourceState`).
public struct ActivitySourceState: OpenValue {
  /// The word as the service spells it.
  public let rawValue: String

  /// Wraps a word of the service.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The source reported activity over the whole window.
  public static let complete = Self(rawValue: "complete")
  /// Activity data are missing or partial.
  public static let notComplete = Self(rawValue: "notComplete")
}
