import Glibc
import Journal
import RoleMining

/// A process of its own that writes to a journal, for tests that start several or kill one.
///
/// `JournalWriter FOLDER NAME COUNT` decides on COUNT roles and prints the number and the hash of each
/// record once it is acknowledged.
@main struct Writer {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let count = Int(arguments[3]) else { exit(2) }
    let journal = try Journal(in: arguments[1])
    let context = RecordContext(
      tenant: .organization("acme"), author: Author(localUser: arguments[2]))
    for number in 0..<count {
      let decision = Decision(
        .accepted,
        on: DecidedRole(
          PotentialRole.ID("\(arguments[2])-\(number)"), name: "Clerks",
          signature: RoleSignature(entitlements: HashSet(of: ["e\(number)", "e\(number + 1)"]))))
      let record = try journal.decide(decision, in: context)
      let line = Array("\(record.number) \(record.hash)\n".utf8)
      _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }
  }
}
