import Terminal

@testable import ReviewUI

extension CommandTable {
  /// The line before the key table in a Markdown file.
  static let markdownStart = "<!-- keys: made from the command table -->"
  /// The line after it.
  static let markdownEnd = "<!-- end of keys -->"

  /// The keys as a Markdown table, group by group, for the README.
  var markdown: String {
    let head = "| Keys | Command | What it does | Where |\n| --- | --- | --- | --- |\n"
    return CommandGroup.allCases.map { group in
      let rows = commands.filter { $0.group == group && !$0.symbols(in: .unicode).isEmpty }.map(
        \.markdownRow)
      return "**\(group.title)**\n\n" + head + rows.joined(separator: "\n") + "\n"
    }
    .joined(separator: "\n")
  }
}

extension Command {
  fileprivate var markdownRow: String {
    let keys = symbols(in: .unicode).map { "`\($0.string)`" }.joined(separator: " ")
    return "| \(keys) | \(title) | \(help) | \(places.shortNames) |"
  }
}

extension Set<Place> {
  /// The places in a table.
  fileprivate var shortNames: String {
    if self == .everywhere { return "anywhere" }
    if self == .role { return "role" }
    if self == .oneRole { return "roles, role" }
    if self == .tabs { return "role, accepted roles" }
    return Place.allCases.filter(contains).map(\.shortName).joined(separator: ", ")
  }
}
