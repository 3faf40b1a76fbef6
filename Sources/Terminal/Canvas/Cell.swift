/// One cell of a canvas.
package struct Cell: Hashable, Sendable {
  /// What stands in it; empty in the right half of a wide cluster.
  package var text: String
  /// How many columns the text takes; 0 in the right half of a wide cluster.
  package var width: Int
  /// How it looks.
  package var style: Style

  static func blank(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }
}
