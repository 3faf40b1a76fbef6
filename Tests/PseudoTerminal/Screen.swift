/// What stands on a terminal at one moment: cells, cursor and modes.
public struct Screen: Equatable, Sendable, CustomStringConvertible {
  /// A place on the screen; both count from 0.
  public struct Position: Equatable, Sendable {
    /// The row, counted from the top.
    public let row: Int
    /// The column, counted from the left, in cells.
    public let column: Int

    /// - Parameters:
    ///   - row: Counted from the top, from 0.
    ///   - column: Counted from the left, from 0.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// What the program asked of the terminal.
  public struct Modes: Equatable, Sendable {
    /// Whether the screen is the second one, which leaves the shell's lines alone.
    public let isAlternateScreen: Bool
    /// Whether the hardware cursor shows.
    public let isCursorVisible: Bool
    /// Whether pasted text comes between marks.
    public let isBracketedPaste: Bool
    /// Whether the arrow keys send their application form.
    public let hasApplicationCursorKeys: Bool
    /// Whether clicks are sent to the program.
    public let tracksMouse: Bool
    /// The title of the window.
    public let title: String
  }

  /// The cells, row by row.
  public let cells: [[Cell]]
  /// Where the hardware cursor stands.
  public let cursor: Position
  /// What the program asked of the terminal.
  public let modes: Modes

  /// The rows as text, without blanks at their ends.
  public var lines: [String] { cells.map(Self.text) }

  /// The row in which the hardware cursor stands, as text.
  public var cursorLine: String {
    cells.indices.contains(cursor.row) ? Self.text(cells[cursor.row]) : ""
  }

  /// Whether a text stands in one of the lines.
  public func contains(_ text: String) -> Bool {
    lines.contains { $0.contains(text) }
  }

  /// Where a text begins, in cells; `nil` if it is not on the screen.
  public func position(of text: String) -> Position? {
    for (row, cells) in cells.enumerated() {
      for column in cells.indices where !cells[column].text.isEmpty {
        if Self.text(cells[column...]).hasPrefix(text) {
          return Position(row: row, column: column)
        }
      }
    }
    return nil
  }

  /// The first cell of a text, to look at its colours; `nil` if the text is not on the screen.
  public func cell(at text: String) -> Cell? {
    position(of: text).map { cells[$0.row][$0.column] }
  }

  /// The screen in a frame, with the cursor's place below it.
  public var description: String {
    let width = cells.first?.count ?? 0
    let edge = "+" + String(repeating: "-", count: width) + "+"
    let rows = cells.map { row in "|" + row.map(\.text).joined() + "|" }
    let place = "cursor at row \(cursor.row), column \(cursor.column)"
    return ([edge] + rows + [edge, place]).joined(separator: "\n")
  }

  private static func text(_ cells: some Sequence<Cell>) -> String {
    var text = cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}
