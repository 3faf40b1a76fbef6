extension GlyphSet {
  /// What is drawn in place of a cluster, as many columns wide.
  ///
  /// Names keep their shape in ASCII: each column of what cannot be shown becomes one `?`.
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
