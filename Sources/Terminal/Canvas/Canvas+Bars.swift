extension Canvas {
  /// Draws a horizontal bar: a heavy line on a light one, so that similar bars of consecutive rows stay
  /// apart.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - column: where the bar starts.
  ///   - width: the columns of a full bar.
  ///   - fraction: the filled part, 0 to 1; clamped, NaN is 0.
  ///   - style: the style of the filled part; the track keeps its emphasis.
  package mutating func bar(
    row: Int, column: Int, width: Int, fraction: Double, style: Style = Style(.bar)
  ) {
    guard width > 0 else { return }
    let halves = Self.halves(of: fraction, in: width)
    let track = Style(.barTrack, emphasis: style.emphasis)
    for offset in 0..<width {
      let filled = halves - 2 * offset
      set(
        glyphs.barPiece(halves: filled), width: 1, row: row, column: column + offset,
        style: filled > 0 ? style : track)
    }
  }

  /// Draws one column of a histogram in one cell.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - column: the column of the cell.
  ///   - height: the height, from 0 (empty) to 8 (full); clamped.
  ///   - style: its style.
  package mutating func block(row: Int, column: Int, height: Int, style: Style = Style(.bar)) {
    set(glyphs.verticalBlock(eighths: height), width: 1, row: row, column: column, style: style)
  }

  /// How many half cells are filled. More than nothing is never shown as nothing, or less than all as all.
  private static func halves(of fraction: Double, in width: Int) -> Int {
    guard fraction > 0 else { return 0 }
    guard fraction < 1 else { return 2 * width }
    return min(max(Int((fraction * Double(2 * width)).rounded()), 1), 2 * width - 1)
  }
}
