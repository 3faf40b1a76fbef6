/// How a cell looks, said by its meaning. A ``Theme`` turns it into colours.
public struct Style: Hashable, Sendable {
  /// What the text means.
  public var role: StyleRole
  /// What is special about its row.
  public var emphasis: RowEmphasis

  /// Makes a style.
  public init(_ role: StyleRole, emphasis: RowEmphasis = .none) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Plain text.
  public static let text = Style(.text)
}
