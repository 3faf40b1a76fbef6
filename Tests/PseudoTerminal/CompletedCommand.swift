import FoundationEssentials
import Glibc
import TestSupport

/// A program that ran to its end without a terminal: what a script sees of it.
public struct CompletedCommand: Sendable {
  /// How it ended.
  public let status: ExitStatus
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String

  /// Runs a program and waits for its end; one that takes longer than two minutes is killed. Output
  /// goes through files, so no pipe can fill up.
  ///
  /// - Parameters:
  ///   - program: A path, or a name that is looked up in `PATH`.
  ///   - arguments: What follows the program's name.
  ///   - input: What it reads from standard input.
  ///   - environment: Variables that are added to `ProgramEnvironment.base` or replace one of it.
  ///   - folder: The working folder; the one of the tests where it is `nil`.
  /// - Throws: `SystemFailure` if it does not start, `NotInTime` if it does not end, or an error of the
  ///   file system.
  public init(
    running program: String, _ arguments: [String] = [], input: String = "",
    environment: [String: String] = [:], folder: String? = nil
  ) throws {
    let files = try TemporaryFolder()
    try files.write(input, to: "input")
    let start = ProgramStart(
      program: program, arguments: arguments,
      environment: ProgramEnvironment.merging(environment, stateIn: files), folder: folder)
    let processID = try start.run(inNewSession: true) { actions in
      let write = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, 0, files.path(of: "input"), O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, files.path(of: "output"), write, 0o600)
      posix_spawn_file_actions_addopen(&actions, 2, files.path(of: "errors"), write, 0o600)
    }
    let limit = Duration.seconds(120)
    guard let status = ExitStatus.ofEnded(processID, within: limit) else {
      kill(processID, SIGKILL)
      waitpid(processID, nil, 0)
      throw NotInTime(
        expectation: "the end of \(([program] + arguments).joined(separator: " "))", limit: limit)
    }
    self.status = status
    output = try files.read("output")
    errors = try files.read("errors")
  }
}
