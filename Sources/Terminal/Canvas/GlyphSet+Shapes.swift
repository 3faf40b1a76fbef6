extension GlyphSet {
  /// The lines and corners of a box.
  struct BoxShape {
    var horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String
  }

  var box: BoxShape {
    switch self {
    case .unicode:
      BoxShape(
        horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
        bottomRight: "╯")
    case .ascii:
      BoxShape(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
        bottomRight: "+")
    }
  }

  /// A cell of a bar that is filled from the left, in halves: from the empty track (0) to full (2).
  ///
  /// ASCII has only full and empty; half a cell is full.
  func barPiece(halves: Int) -> String {
    switch self {
    case .unicode: ["─", "╸", "━"][min(max(halves, 0), 2)]
    case .ascii: halves > 0 ? "=" : "."
    }
  }

  /// A cell that is filled from the bottom, in eighths: from empty (0) to full (8).
  func verticalBlock(eighths: Int) -> String {
    switch self {
    case .unicode: [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][clamped(eighths)]
    case .ascii: [" ", "_", ".", ":", "-", "=", "+", "*", "#"][clamped(eighths)]
    }
  }

  private func clamped(_ eighths: Int) -> Int { min(max(eighths, 0), 8) }
}
