extension Canvas {
  /// Draws a horizontal bar.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - column: where the bar starts.
  ///   - width: the columns of a full bar.
  ///   - fraction: the filled part, 0 to 1; clamped, NaN is 0.
  ///   - style: the style of the filled part; the track keeps its emphasis.
  public mutating func bar(
    row: Int, column: Int, width: Int, fraction: Double, style: Style = Style(.bar)
  ) {
    guard width > 0 else { return }
    let eighths = Self.eighths(of: fraction, in: width)
    let track = Style(.barTrack, emphasis: style.emphasis)
    for offset in 0..<width {
      let filled = min(max(eighths - 8 * offset, 0), 8)
      let block = glyphs.horizontalBlock(eighths: filled)
      let isTrack = block == " "
      set(
        isTrack ? glyphs.barTrack : block, width: 1, row: row, column: column + offset,
        style: isTrack ? track : style)
    }
  }

  /// Draws one column of a histogram in one cell.
  /// - Parameters:
  ///   - row: the row, from 0 at the top.
  ///   - column: the column of the cell.
  ///   - height: the height, from 0 (empty) to 8 (full); clamped.
  ///   - style: its style.
  public mutating func block(row: Int, column: Int, height: Int, style: Style = Style(.bar)) {
    set(glyphs.verticalBlock(eighths: height), width: 1, row: row, column: column, style: style)
  }

  private static func eighths(of fraction: Double, in width: Int) -> Int {
    guard !fraction.isNaN else { return 0 }
    return Int((min(max(fraction, 0), 1) * Double(8 * width)).rounded())
  }
}
