/// The style of a cell by its meaning. A ``Theme`` turns it into colours.
package struct Style: Hashable, Sendable {
  /// The role of the text.
  package var role: StyleRole
  /// The emphasis of its row.
  package var emphasis: RowEmphasis

  /// Makes a style.
  package init(_ role: StyleRole, emphasis: RowEmphasis = .none) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Plain text.
  package static let text = Style(.text)
}
