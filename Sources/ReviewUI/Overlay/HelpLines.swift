import ReviewApp
import Terminal

/// The help of a place: its commands that have keys, group by group, as lines.
struct HelpLines {
  /// A line: the title of a group, a command, or nothing.
  enum Line {
    case title(CommandGroup)
    case command(Command)
    case blank
  }

  let lines: [Line]

  init(at place: Place, table: CommandTable) {
    lines = Array(
      table.groups(at: place).map { group, commands in
        [.title(group)] + commands.filter { !$0.keys.isEmpty }.map(Line.command)
      }
      .joined(separator: [Line.blank]))
  }

  var count: Int { lines.count }
}
