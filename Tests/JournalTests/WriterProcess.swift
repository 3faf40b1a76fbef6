import FoundationEssentials
import Glibc
import TestSupport

/// `JournalWriter`, started beside the tests.
struct WriterProcess {
  let processID: pid_t
  private let output: String

  /// Starts it; it decides, or begins changes and waits.
  init(
    _ name: String, count: Int, in folder: TemporaryFolder, beginsChanges: Bool = false
  ) throws {
    output = folder.path(of: "\(name).out")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let program = try Self.path()
    let arguments =
      [program, folder.path(of: "state"), name, String(count)]
      + (beginsChanges ? ["changes"] : [])
    let pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    let variables = [strdup("SWIFT_BACKTRACE=enable=no"), nil]
    defer { variables.forEach { free($0) } }
    var processID: pid_t = 0
    let code = posix_spawn(&processID, program, &actions, nil, pointers, variables)
    guard code == 0 else { throw SystemFailure("could not start \(program)", code: code) }
    self.processID = processID
  }

  /// What it has acknowledged so far, in whole lines: numbers and hashes.
  var acknowledged: [(number: Int, hash: String)] {
    let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.compactMap { line in
      let words = line.split(separator: " ")
      return words.count == 2 ? Int(words[0]).map { ($0, String(words[1])) } : nil
    }
  }

  /// Waits for its end.
  ///
  /// - Returns: Its status as `waitpid` gives it.
  func end() -> Int32 {
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// SwiftPM puts the test bundle and the program into one folder.
  private static func path() throws -> String {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let folder = bundle.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.joined(separator: "/") + "/JournalWriter"
  }
}
