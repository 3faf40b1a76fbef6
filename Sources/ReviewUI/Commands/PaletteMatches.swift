import ReviewApp

/// The commands that match what is typed in the palette, and the one that Enter runs.
///
/// A command runs because its name begins with what was typed, or because its line was chosen with
/// the arrows; never because the letters are somewhere inside its name.
struct PaletteMatches {
  /// The commands: those that can be used first, the best of them at the top.
  let commands: [Command]
  /// The number that is typed, when it is one: the palette then goes to that row.
  let rowNumber: Int?
  /// The command that Enter runs although no line was chosen; it is the first.
  let named: Command?
  /// The unavailable command that was meant, if no available one has a name that begins with the text.
  let unusable: Command?
  private let selection: Int

  init(_ palette: Palette, in state: AppState, table: CommandTable) {
    let query = palette.field.text.lowercased().filter { !$0.isWhitespace }
    let number = query.allSatisfy(\.isASCII) ? Int(query) : nil
    rowNumber = number.flatMap { $0 > 0 ? $0 : nil }
    selection = palette.selection
    let ranked = table.commands.compactMap { command in
      command.match(for: query).map { (command: command, match: $0) }
    }
    let usable = ranked.filter { $0.command.availability(in: state) == .available }
    named = Self.named(among: usable, isTyped: !query.isEmpty)
    let isNamed = { [named] (command: Command) in command.id == named?.id }
    let others = usable.filter { !isNamed($0.command) }
    let rest = ranked.filter { $0.command.availability(in: state) != .available }
    commands =
      usable.map(\.command).filter(isNamed) + Self.sorted(others) + Self.sorted(rest)
    let isMeant = { (match: NameMatch) in !query.isEmpty && match <= .beginning }
    unusable =
      usable.contains { isMeant($0.match) }
      ? nil : rest.filter { isMeant($0.match) }.min { $0.match < $1.match }?.command
  }

  /// The index of the chosen line; nil when none is.
  var chosenIndex: Int? {
    let index = named == nil ? selection - 1 : selection
    return index < 0 || commands.isEmpty ? nil : min(index, commands.count - 1)
  }

  /// The command that is chosen; nil when none is.
  var chosen: Command? { chosenIndex.map { commands[$0] } }

  /// Whether the choice cannot go further down.
  var isAtEnd: Bool { (chosenIndex ?? -1) + 1 >= commands.count }

  /// A whole name is unambiguous. The start of a name suffices if it fits one command, or if running
  /// the wrong one would change nothing.
  private static func named(
    among usable: [(command: Command, match: NameMatch)], isTyped: Bool
  ) -> Command? {
    guard isTyped else { return nil }
    if let whole = usable.first(where: { $0.match == .whole }) { return whole.command }
    let candidates = usable.filter { $0.match == .beginning }.map(\.command)
    return candidates.count == 1 ? candidates[0] : candidates.first { $0.danger == .none }
  }

  private static func sorted(
    _ ranked: [(command: Command, match: NameMatch)]
  ) -> [Command] {
    NameMatch.allCases.flatMap { match in ranked.filter { $0.match == match }.map(\.command) }
  }
}

/// How a name matches what is typed, the best first.
enum NameMatch: Int, CaseIterable, Comparable {
  case whole, beginning, inside, scattered

  static func < (first: NameMatch, second: NameMatch) -> Bool { first.rawValue < second.rawValue }
}

extension Command {
  /// How a name of the command matches what is typed, in lowercase and without spaces; nil when
  /// none has.
  fileprivate func match(for query: String) -> NameMatch? {
    let names = [title, id].map { $0.lowercased().filter { !$0.isWhitespace } }
    if (names + shortNames).contains(query) { return .whole }
    if names.contains(where: { $0.hasPrefix(query) }) { return .beginning }
    if names.contains(where: { $0.contains(query) }) { return .inside }
    if searchWords.contains(where: { $0.hasPrefix(query) }) { return .inside }
    return names.contains { query.isScattered(in: $0) } ? .scattered : nil
  }
}

extension String {
  /// Whether its letters are in a text, in this order.
  fileprivate func isScattered(in text: String) -> Bool {
    var rest = Substring(self)
    for character in text where character == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
