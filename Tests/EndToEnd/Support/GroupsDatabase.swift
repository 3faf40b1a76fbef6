import FoundationEssentials
import PseudoTerminal
import TestSupport

/// An organisation of groups that have nothing in common, each of which is mined as a potential role; made by the
/// program itself.
enum GroupsDatabase {
  private static let sixty = Result {
    let folder = try TemporaryFolder()
    return try Data(contentsOf: URL(filePath: made(60, in: folder)))
  }

  /// Puts a copy with 60 groups into a folder; the test may change it.
  ///
  /// - Returns: The path of the copy.
  static func copy(to folder: TemporaryFolder) throws -> String {
    let path = folder.path(of: "groups.db")
    try sixty.get().write(to: URL(filePath: path))
    return path
  }

  /// Makes a database with this many groups in a folder.
  ///
  /// - Returns: Its path.
  static func made(_ count: Int, in folder: TemporaryFolder) throws -> String {
    let lines = (0..<count).flatMap { group in
      (0..<6).flatMap { person in
        (0..<4).map { "person-\(group)-\(person) permission-\(group)-\($0)\n" }
      }
    }
    let path = folder.path(of: "groups.db")
    let commands = [
      ["import", "--pairs", try folder.write(lines.joined(), to: "pairs"), "--into", path],
      ["mine", "--local", path, "--minimum", "5"],
    ]
    for words in commands {
      let command = try CompletedCommand(running: RolesiftBinary.path, words)
      guard command.status == .exited(0) else { throw NoGroups(errors: command.errors) }
    }
    return path
  }
}

/// The program could not make the organisation.
struct NoGroups: Error {
  /// What it said.
  let errors: String
}
