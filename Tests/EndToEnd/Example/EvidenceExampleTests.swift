import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

/// The example in `docs/evidence.md`, made by the program on the small sample organisation. `UPDATE_HELP=1` writes
/// it anew; look at it before you commit it.
@Suite(.timeLimit(.minutes(5))) struct `The example of evidence` {
  private static let start = "<!-- example: made by the program -->\n\n```\n"
  private static let end = "```\n\n<!-- end of the example -->"

  @Test func `is what the program prints`() throws {
    let folder = try TemporaryFolder()
    let path = try DemoDatabase.copy(to: folder)
    let listed = try run("roles", "--sort", "-quality", "--all", "--output", "csv", on: path)
    let rows = listed.split(separator: "\n").dropFirst()
    // Several roles may have the same quality.
    let best = try #require(rows.first?.split(separator: ",").last.map(String.init))
    let example =
      "$ rolesift roles explain ID\n" + (try run("roles", "explain", best, on: path))
    let file = URL(filePath: Self.page)
    var page = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    let from = try #require(page.firstRange(of: Self.start)).upperBound
    let to = try #require(page[from...].firstRange(of: Self.end)).lowerBound
    if ProcessInfo.processInfo.environment["UPDATE_HELP"] != nil {
      page.replaceSubrange(from..<to, with: example)
      try Data(page.utf8).write(to: file)
    } else {
      #expect(String(page[from..<to]) == example)
    }
  }

  private func run(_ arguments: String..., on path: String) throws -> String {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, arguments + ["--local", path])
    #expect(command.status == .exited(0), "\(command.errors)")
    return command.output
  }

  private static var page: String {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return (folders + ["docs", "evidence.md"]).joined(separator: "/")
  }
}
