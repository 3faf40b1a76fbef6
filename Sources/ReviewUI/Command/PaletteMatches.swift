import Review

/// The commands that match what is typed in the palette.
struct PaletteMatches {
  /// The commands, best first.
  let commands: [Command]
  /// The number that is typed, when it is one: the palette then goes to that row.
  let rowNumber: Int?
  private let selection: Int

  init(_ palette: Palette, in state: AppState, table: CommandTable) {
    let query = palette.field.text.lowercased().filter { !$0.isWhitespace }
    let number = query.allSatisfy(\.isASCII) ? Int(query) : nil
    rowNumber = number.flatMap { $0 > 0 ? $0 : nil }
    selection = palette.selection
    commands =
      table.commands.enumerated()
      .compactMap { place, command in
        Self.rank(of: command, for: query).map { rank in
          // What cannot be used now is found too, after the rest.
          (command, rank: rank + (command.availability(in: state) == .available ? 0 : 10), place)
        }
      }
      .sorted { ($0.rank, $0.2) < ($1.rank, $1.2) }
      .map(\.0)
  }

  /// The index of the chosen command.
  var chosenIndex: Int { min(selection, max(0, commands.count - 1)) }

  /// The chosen command.
  var chosen: Command? { commands.isEmpty ? nil : commands[chosenIndex] }

  /// 0 for the best match; nil for none.
  private static func rank(of command: Command, for query: String) -> Int? {
    let title = command.title.lowercased().filter { !$0.isWhitespace }
    if title.hasPrefix(query) || command.id.hasPrefix(query) { return 0 }
    if title.contains(query) || command.id.contains(query) { return 1 }
    return isSubsequence(query, of: title) || isSubsequence(query, of: command.id) ? 2 : nil
  }

  private static func isSubsequence(_ query: String, of text: String) -> Bool {
    var rest = Substring(query)
    for character in text where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
