/// One cell of a canvas.
struct Cell: Hashable, Sendable {
  /// What stands in it; empty in the right half of a wide cluster.
  var text: String
  /// How many columns the text takes; 0 in the right half of a wide cluster.
  var width: Int
  /// How it looks.
  var style: Style

  static func blank(_ style: Style) -> Cell { Cell(text: " ", width: 1, style: style) }
}
