/// A text of a settings file that another part reads, with its place for messages.
public struct SettingText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// The file and the line, such as `~/.config/rolesift/settings.yaml:5`.
  public let place: String

  /// Creates a value from its fields.
  public init(text: String, place: String) {
    self.text = text
    self.place = place
  }
}
