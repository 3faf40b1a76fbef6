import Terminal

/// A line of texts that look different.
struct StyledText: Hashable, Sendable {
  /// A text of one look.
  struct Piece: Hashable, Sendable {
    var text: DisplayText
    var role: StyleRole
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: DisplayText, _ role: StyleRole = .text) {
    pieces = [Piece(text: text, role: role)]
  }

  /// The text without its looks.
  var text: DisplayText { pieces.map(\.text).joined() }

  /// How many columns it takes.
  var width: Int { pieces.reduce(0) { $0 + $1.text.width } }

  var isEmpty: Bool { pieces.allSatisfy(\.text.isEmpty) }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var joined = left
    joined.pieces += right.pieces
    return joined
  }

  static func += (left: inout StyledText, right: StyledText) { left = left + right }
}

extension Sequence<StyledText> {
  /// The texts one after the other, with another between each two; empty ones are left out.
  func joined(separator: StyledText) -> StyledText {
    filter { !$0.isEmpty }.reduce(StyledText()) { line, text in
      line.isEmpty ? text : line + separator + text
    }
  }
}

extension Canvas {
  /// Puts a line of texts into a row; what does not fit into the width ends in an ellipsis.
  /// - Returns: the column after the last text.
  @discardableResult
  mutating func put(_ line: StyledText, row: Int, column: Int, width: Int? = nil) -> Int {
    var position = column
    let end = column + (width ?? max(0, size.columns - column))
    for piece in line.pieces where position < end {
      put(
        piece.text, row: row, column: position, width: end - position, style: Style(piece.role))
      position += piece.text.width
    }
    return min(position, end)
  }

  /// Puts a line of texts so that it ends before a column.
  mutating func put(_ line: StyledText, row: Int, endingAt end: Int) {
    put(line, row: row, column: end - line.width, width: line.width)
  }
}
