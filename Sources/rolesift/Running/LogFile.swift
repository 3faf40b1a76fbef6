import Logging
import RoleMiningClient
import Terminal

/// What gets the lines of the log: a file, which only its owner can read if it is a new one, or a pipe.
final class LogFile: Sendable {
  private let file: WritableFile

  /// Opens a file to write behind what it holds, or makes it.
  ///
  /// - Throws: `Failure` when it cannot be written, or is a terminal.
  init(_ path: String) throws {
    do throws(FileFailure) {
      file = try WritableFile(appendingTo: FilePlace(path))
    } catch {
      throw Failure(.usage, "The log cannot be written. \(error)")
    }
    guard !file.isTerminal else {
      throw Failure(.usage, "'\(path)' is a terminal. The log goes into a file: --log FILE")
    }
  }

  /// Writes one line, in one piece. A full disk, or a pipe that nobody reads, is no reason to stop the
  /// review.
  func write(_ line: String) {
    // What is logged comes from outside, and whoever reads a log does so on a terminal.
    file.offer(Array((DisplayText(line).string + "\n").utf8))
  }
}

extension LogFile {
  /// The logger that commands hand on: into the file of `--log` or `ROLESIFT_LOG`, else silent.
  ///
  /// - Throws: `Failure` when the file cannot be used.
  static func logger(path: String?, on host: Host) throws -> Logger {
    guard let path = path ?? host.variables["ROLESIFT_LOG"], !path.isEmpty else {
      return Logger(label: "rolesift") { _ in SwiftLogNoOpLogHandler() }
    }
    let file = try LogFile(path)
    return Logger(label: "rolesift") { _ in FileLogHandler(file: file) }
  }
}
