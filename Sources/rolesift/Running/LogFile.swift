import Glibc
import Logging
import Synchronization
import Terminal

/// A file that gets the lines of the log. Only its owner can read it.
final class LogFile: Sendable {
  private let descriptor: Mutex<Int32>

  /// Opens a file to write behind what it holds, or makes it.
  ///
  /// - Throws: `Failure` when it cannot be written, or is a terminal.
  init(_ path: String) throws {
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      throw Failure(
        .usage, "The log cannot be written to '\(path)': \(String(cString: strerror(errno))).")
    }
    guard isatty(file) == 0 else {
      close(file)
      throw Failure(.usage, "'\(path)' is a terminal. The log goes into a file: --log FILE")
    }
    // A device such as /dev/null belongs to everybody.
    var status = stat()
    if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG { fchmod(file, 0o600) }
    descriptor = Mutex(file)
  }

  deinit {
    descriptor.withLock { _ = close($0) }
  }

  /// Writes one line, in one piece. A full disk is no reason to stop the review.
  func write(_ line: String) {
    // What is logged comes from outside, and whoever reads a log does so on a terminal.
    let bytes = Array((DisplayText(line).string + "\n").utf8)
    descriptor.withLock { _ = Glibc.write($0, bytes, bytes.count) }
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
