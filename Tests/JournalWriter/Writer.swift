import Glibc
import Journal
import RoleMining

/// A process of its own that writes to a journal, for tests that start several or kill one.
///
/// `JournalWriter FOLDER NAME COUNT` decides on COUNT roles and prints the number and the hash of each
/// record once it is acknowledged. `JournalWriter FOLDER NAME COUNT changes` begins COUNT changes, prints the same,
/// and waits for its end.
@main struct Writer {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let count = Int(arguments[3]) else { exit(2) }
    let journal = try Journal(in: arguments[1])
    let context = RecordContext(
      tenant: .organization("acme"), author: Author(localUser: arguments[2]))
    guard arguments.count == 4 else { return try change(count, journal, context) }
    for number in 0..<count {
      let decision = Decision(
        .accepted,
        on: DecidedRole(
          PotentialRole.ID("\(arguments[2])-\(number)"), name: "Clerks",
          signature: RoleSignature(entitlements: HashSet(of: ["e\(number)", "e\(number + 1)"]))))
      let record = try journal.decide(decision, in: context)
      acknowledge(record.number, "\(record.hash)")
    }
  }

  private static func change(_ count: Int, _ journal: Journal, _ context: RecordContext) throws {
    for number in 0..<count {
      let record = try journal.begin(
        SentChange(
          operation: "patchPotentialRole", method: "PATCH", path: "/", role: "r\(number)",
          words: "rename Clerks"), in: context)
      acknowledge(record, "begun")
    }
    pause()
  }

  private static func acknowledge(_ number: Int, _ word: String) {
    let line = Array("\(number) \(word)\n".utf8)
    _ = line.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }
}
