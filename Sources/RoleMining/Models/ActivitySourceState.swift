/// Whether the activity data of a source are complete (`activitySourceState`).
public struct ActivitySourceState: OpenValue {
  /// The value on the wire.
  public let rawValue: String

  /// Wraps the wire's value.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The source reported its activity for the whole window.
  public static let complete = Self(rawValue: "complete")
  /// Activity data are missing or partial.
  public static let notComplete = Self(rawValue: "notComplete")
}
