import FoundationEssentials
@testable import Review
@testable import ReviewApp
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct CommandTableTests {
  private let table = CommandTable.standard

  @Test func `Two commands never share a key where both apply`() {
    for place in Place.allCases {
      var owners: [String: String] = [:]
      for command in table.commands where command.places.contains(place) {
        for symbol in command.symbols(in: .ascii).map(\.string) {
          #expect(owners[symbol] == nil, "\(symbol) in \(place): \(command.id)")
          owners[symbol] = command.id
        }
      }
    }
  }

  @Test func `Ids are different, long and made of verb and object`() {
    #expect(Set(table.commands.map(\.id)).count == table.commands.count)
    for command in table.commands {
      #expect(command.id.contains("-") && command.id.allSatisfy { $0.isLowercase || $0 == "-" })
    }
  }

  @Test func `Keys that move never change anything`() {
    let moving: Set<Key> = [
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .control("d"), .control("u"),
      "h", "j", "k", "l", "g", "G", .enter, .escape, .space, .tab,
    ]
    for command in table.commands where command.danger != .none {
      #expect(moving.isDisjoint(with: command.keys), "\(command.id)")
    }
  }

  @Test(arguments: Sitting.walks.indices)
  func `Every command is in the palette and says why it cannot be used`(walk: Int) {
    var sitting = Sitting(isReadOnly: true)
    Sitting.walks[walk].walk(&sitting)
    let found = PaletteMatches(Palette(), in: sitting.state, table: table).commands
    #expect(Set(found.map(\.id)) == Set(table.commands.map(\.id)))
    for case .disabled(let reason) in found.map({ $0.availability(in: sitting.state) }) {
      #expect(reason.hasSuffix("."))
    }
  }

  @Test func `A read-only run disables every command that changes something`() {
    var sitting = Sitting(isReadOnly: true)
    sitting.press("enter", "enter")
    for command in table.commands where command.danger != .none {
      #expect(command.availability(in: sitting.state) != .available, "\(command.id)")
    }
  }

  @Test func `The README has the keys of the table`() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = root.joined(separator: "/") + "/README.md"
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let start = try #require(readme.firstRange(of: CommandTable.markdownStart)?.upperBound)
    let end = try #require(readme.firstRange(of: CommandTable.markdownEnd)?.lowerBound)
    guard ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == nil else {
      let updated = readme[..<start] + "\n\n\(table.markdown)\n" + readme[end...]
      try updated.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    #expect(readme[start..<end] == "\n\n\(table.markdown)\n")
  }

  @Test func `The Markdown table names a key with its command`() {
    #expect(table.markdown.contains("| `x` | Exclude entitlements |"))
  }
}
