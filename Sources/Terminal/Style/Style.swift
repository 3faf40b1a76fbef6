/// The style of a cell by its meaning. A ``Theme`` turns it into colours.
public struct Style: Hashable, Sendable {
  /// The role of the text.
  public var role: StyleRole
  /// The emphasis of its row.
  public var emphasis: RowEmphasis

  /// Makes a style.
  public init(_ role: StyleRole, emphasis: RowEmphasis = .none) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Plain text.
  public static let text = Style(.text)
}
