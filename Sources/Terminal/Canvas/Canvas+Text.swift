extension Canvas {
  /// Writes a text into a row.
  /// - Parameters:
  ///   - text: the text.
  ///   - row: the row, from 0 at the top; rows outside the canvas are ignored.
  ///   - column: where the text, or the space given by `width`, starts; may be outside.
  ///   - width: the columns for the text; a longer text ends in an ellipsis. Without it, the text is cut at
  ///     the edge of the canvas.
  ///   - alignment: the position of a shorter text within `width`.
  ///   - style: its style.
  package mutating func put(
    _ text: DisplayText, row: Int, column: Int, width: Int? = nil, alignment: Alignment = .leading,
    style: Style = .text
  ) {
    guard rows.indices.contains(row) else { return }
    let shown = width.map { text.truncated(to: $0) } ?? text
    var position = column + indent(of: shown, in: width ?? shown.width, alignment)
    for cluster in shown.clusters {
      guard position < size.columns else { return }
      put(cluster, row: row, column: position, style: style)
      position += cluster.width
    }
  }

  private func indent(of text: DisplayText, in width: Int, _ alignment: Alignment) -> Int {
    switch alignment {
    case .leading: 0
    case .center: max(0, width - text.width) / 2
    case .trailing: max(0, width - text.width)
    }
  }

  private mutating func put(
    _ cluster: DisplayText.Cluster, row: Int, column: Int, style: Style
  ) {
    let drawn = glyphs.standIn(for: cluster)
    guard drawn.utf8.count == cluster.width, cluster.width == 2 else {
      return set(drawn, width: cluster.width, row: row, column: column, style: style)
    }
    // The substitute for a wide cluster is two narrow ones.
    for offset in 0..<2 {
      set(String(drawn.prefix(1)), width: 1, row: row, column: column + offset, style: style)
    }
  }
}
