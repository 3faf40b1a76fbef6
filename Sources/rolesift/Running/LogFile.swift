import Logging
import RoleMiningClient
import Terminal

/// The destination of the log: a pipe, or a file that only its owner can read.
final class LogFile: Sendable {
  private let file: WritableFile

  /// Opens a file for appending, creating it if necessary.
  ///
  /// - Throws: `Failure` if it cannot be written or is a terminal.
  init(_ path: String) throws {
    do throws(FileFailure) {
      file = try WritableFile(appendingTo: FilePlace(path))
    } catch {
      throw Failure(.usage, "The log cannot be written. \(error)")
    }
    guard !file.isTerminal else {
      throw Failure(.usage, "'\(path)' is a terminal. Log to a file: --log FILE")
    }
  }

  /// Writes one line in one call. Ignores failures: a full disk or a closed pipe must not stop the review.
  func write(_ line: String) {
    // The text comes from outside, and logs are read on terminals.
    file.offer(Array((DisplayText(line).string + "\n").utf8))
  }
}

extension LogFile {
  /// The logger of the commands: writes to the file of `--log` or `ROLESIFT_LOG`, and is silent without one.
  ///
  /// - Throws: `Failure` if the file cannot be used.
  static func logger(path: String?, on host: Host) throws -> Logger {
    guard let path = path ?? host.variables["ROLESIFT_LOG"], !path.isEmpty else {
      return Logger(label: "rolesift") { _ in SwiftLogNoOpLogHandler() }
    }
    let file = try LogFile(path)
    return Logger(label: "rolesift") { _ in FileLogHandler(file: file) }
  }
}
