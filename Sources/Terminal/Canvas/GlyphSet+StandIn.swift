extension GlyphSet {
  /// The substitute for a cluster, of the same width.
  ///
  /// Names keep their shape in ASCII: each column of an unsupported character becomes one `?`.
  func standIn(for cluster: DisplayText.Cluster) -> String {
    guard self == .ascii, !cluster.text.utf8.allSatisfy({ $0 < 0x80 }) else { return cluster.text }
    return Self.asciiStandIns[cluster.text] ?? String(repeating: "?", count: cluster.width)
  }

  private static let asciiStandIns: [String: String] = [
    "·": ".", "…": "~", "›": ">", "‹": "<", "▸": ">", "•": "*", "–": "-", "—": "-", "−": "-",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "^", "✓": "+", "✗": "x", "×": "x", "≥": ">",
    "≤": "<", "┆": "|", "│": "|", "─": "-", "█": "#", "’": "'", "‘": "'", "“": "\"", "”": "\"",
  ]
}
