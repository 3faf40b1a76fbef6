/// One cell of a canvas.
package struct Cell: Hashable, Sendable {
  /// The text; empty in the right half of a wide cluster.
  package var text: String
  /// The columns of the text; 0 in the right half of a wide cluster.
  package var width: Int
  /// The style.
  package var style: Style

  static func blank(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }
}
