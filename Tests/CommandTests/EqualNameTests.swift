import PseudoTerminal
import TestSupport
import Testing

/// Two roles of finance clerks, who have the same job and department but share no access.
@Suite(.timeLimit(.minutes(5))) struct `Roles that would have the same name` {
  private let folder: TemporaryFolder
  private var path: String { folder.path(of: "twins.db") }

  init() throws {
    folder = try TemporaryFolder()
    let people = (1...24).map { "u\($0),Person \($0),Finance,Clerk\n" }
    let others = (25...60).map { "u\($0),Person \($0),Sales,Agent\n" }
    try folder.write(
      "id,name,department,jobTitle\n" + (people + others).joined(), to: "export/identities.csv")
    let entitlements = (1...10).map { "e\($0),Access \($0),s\($0 < 6 ? 1 : 2)\n" }
    try folder.write("id,name,sourceId\n" + entitlements.joined(), to: "export/entitlements.csv")
    let pairs = (1...24).flatMap { person in
      (person <= 12 ? 1...5 : 6...10).map { "u\(person),e\($0)\n" }
    }
    try folder.write("identityId,entitlementId\n" + pairs.joined(), to: "export/assignments.csv")
  }

  /// The first suggested name, which stands before "; or".
  private func first(_ names: some StringProtocol) -> String {
    var name = String(names)
    if let end = name.firstRange(of: "; or ") { name.removeSubrange(end.lowerBound...) }
    while name.last == " " { name.removeLast() }
    return String(name.drop { $0 == " " })
  }

  @Test func `get the same two names on the screen and from the command line`() throws {
    for arguments in [
      ["import", folder.path(of: "export"), "--into", path],
      ["mine", "--local", path, "--min-identities", "5", "--name", "Twins"],
    ] {
      let run = try CompletedCommand(running: RolesiftBinary.path, arguments)
      try #require(run.status == .exited(0), "\(run.errors)")
    }
    let roles = try CompletedCommand(
      running: RolesiftBinary.path, ["roles", "--local", path, "--output", "csv"])
    let ids = roles.output.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: ",").last.map(String.init)
    }
    try #require(ids.count == 2, "\(roles.output)")
    let told = try ids.map { id in
      let run = try CompletedCommand(
        running: RolesiftBinary.path,
        ["roles", "explain", id, "--local", path, "--output", "csv"])
      let line = try #require(run.output.split(separator: "\n").first { $0.hasPrefix("Name,") })
      return first(line.dropFirst(5).filter { $0 != "\"" })
    }
    #expect(Set(told).count == 2, "\(told)")

    let terminal = try PseudoTerminal(
      RolesiftBinary.path, ["--local", path], rows: 30, columns: 160)
    try terminal.waitUntil(contains: "Twins")
    try terminal.type("gr")
    try terminal.waitUntil(contains: "1 of 2")
    var shown: Set<String> = []
    for key in ["o", "]"] {
      try terminal.type(key)
      let screen = try terminal.waitUntil("another name") { screen in
        guard screen.contains("Outliers"), let name = shownName(screen) else { return false }
        return !shown.contains(name) && told.contains(name)
      }
      if let name = shownName(screen) { shown.insert(name) }
    }
    #expect(shown == Set(told))
  }

  private func shownName(_ screen: Screen) -> String? {
    screen.lines.map { $0.drop { !$0.isLetter } }.first { $0.hasPrefix("Name  ") }
      .map { first($0.dropFirst(4)) }
  }
}
