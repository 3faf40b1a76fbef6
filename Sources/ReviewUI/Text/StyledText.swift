import Terminal

/// A line of texts in different styles.
struct StyledText: Hashable, Sendable {
  /// A text in one style.
  struct Piece: Hashable, Sendable {
    var text: DisplayText
    var role: StyleRole
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: DisplayText, _ role: StyleRole = .text) {
    pieces = [Piece(text: text, role: role)]
  }

  /// The text without styles.
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

extension StyledText {
  /// The text in two parts, the first at most some columns wide.
  func split(at columns: Int) -> (head: StyledText, rest: StyledText) {
    var head = StyledText()
    var rest = StyledText()
    for piece in pieces {
      let room = rest.isEmpty ? max(0, columns - head.width) : 0
      let (first, second) = piece.text.split(at: room)
      if !first.isEmpty { head += StyledText(first, piece.role) }
      if !second.isEmpty { rest += StyledText(second, piece.role) }
    }
    return (head, rest)
  }

  /// The text in lines of given widths, broken between words where possible. The last line has all
  /// the rest, whether it fits or not.
  func broken(into widths: [Int]) -> [StyledText] {
    guard let width = widths.first, widths.count > 1, self.width > width else { return [self] }
    let (head, _) = split(at: width + 1)
    let words = head.text.string.split(separator: " ", omittingEmptySubsequences: false)
    let end = DisplayText(words.dropLast().joined(separator: " ")).width
    let (line, rest) = split(at: end > 0 ? end : width)
    let next = end > 0 ? rest.split(at: 1).rest : rest
    return [line] + next.broken(into: Array(widths.dropFirst()))
  }
}

extension Sequence<StyledText> {
  /// The texts one after the other, with another between each two; empty ones are left out.
  func joined(separator: StyledText) -> StyledText {
    filter { !$0.isEmpty }.reduce(StyledText()) { line, text in
      line.isEmpty ? text : line + separator + text
    }
  }
}

extension [StyledText] {
  /// The texts in as many lines of a width as they need, none of them broken.
  func flowing(in width: Int, separator: StyledText) -> [StyledText] {
    reduce(into: []) { lines, text in
      if let last = lines.last, last.width + separator.width + text.width <= width {
        lines[lines.count - 1] = last + separator + text
      } else {
        lines.append(text)
      }
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
