import GRDB
import PseudoTerminal
import TestSupport

/// Two organisations of the same shape: one with harmless texts, one with hostile ones.
struct HostileOrganization {
  let folder: TemporaryFolder
  let database: String
  /// The texts of the entitlements' names.
  let entitlementNames: [String]
  private let name: String

  /// Writes the CSV files, with another text for each number.
  init(_ text: (Int) -> String) throws {
    folder = try TemporaryFolder()
    database = folder.path(of: "tenant.db")
    name = text(900)
    let people = 0..<30
    let entitlements = 0..<12
    let (identityIDs, entitlementIDs) = (
      people.map { text($0) }, entitlements.map { text(40 + $0) }
    )
    entitlementNames = entitlements.map { text(60 + $0) }
    try folder.write(
      Self.csv(
        [["id", "name", "department", text(100), text(101)]]
          + people.map {
            [identityIDs[$0], text(200 + $0), text(250), text(300 + $0 % 3), text(400)]
          }),
      to: "csv/identities.csv")
    try folder.write(
      Self.csv(
        [["id", "name", "description", "attribute", "sourceId", "sourceName"]]
          + entitlements.map {
            [
              entitlementIDs[$0], entitlementNames[$0], text(500 + $0), text(600),
              text(700 + $0 % 2), text(800 + $0 % 2),
            ]
          }),
      to: "csv/entitlements.csv")
    // Alike enough for one role, and some entitlements more popular than others.
    let held = people.flatMap { person in
      entitlements.filter { $0 == 0 || person % 12 >= $0 / 3 }
        .map { [identityIDs[person], entitlementIDs[$0]] }
    }
    try folder.write(
      Self.csv([["identityId", "entitlementId"]] + held), to: "csv/assignments.csv")
    try folder.write(
      Self.csv(
        [["identityId", "sourceId", "days90"]]
          + people.map { [identityIDs[$0], text(700), "\($0 % 90)"] }), to: "csv/usage.csv")
  }

  /// Brings the files into a tenant and looks for potential roles, on a terminal.
  ///
  /// - Returns: Everything that was written to the terminal.
  func open() throws -> [UInt8] {
    var written: [UInt8] = []
    for arguments in [
      ["import", folder.path(of: "csv"), "--into", database],
      [
        "mine", "--local", database, "--prune-threshold", "20", "--min-identities", "5", "--name",
        "Team",
      ],
    ] {
      let terminal = try PseudoTerminal.rolesift(arguments)
      guard try terminal.waitForExit(within: 120) == .exited(0) else {
        throw NoDemo(screen: terminal.screen)
      }
      written += terminal.rawOutput
    }
    // The embedded tenant takes no such name for a session; a file from elsewhere may hold one.
    try DatabaseQueue(path: database).write { database in
      try database.execute(sql: "UPDATE session SET name = ?", arguments: [name])
    }
    return written
  }

  private static func csv(_ rows: [[String]]) -> String {
    rows.map { row in
      row.map { field in
        let doubled = field.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
      }.joined(separator: ",")
    }.joined(separator: "\n") + "\n"
  }
}
