import Glibc

/// An empty file beside the journal, whose locks tell other processes what this one is doing. The system frees them
/// when the process ends, however it does.
enum LockFile {
  /// Opens the file, and makes it if it does not exist.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - journal: The path of the journal.
  /// - Returns: The descriptor.
  /// - Throws: `JournalFailure` if it cannot be made or opened.
  static func open(_ name: String, beside journal: String) throws(JournalFailure) -> CInt {
    let folder = journal.dropLast(Journal.fileName.count)
    let descriptor = Glibc.open("\(folder)\(name)", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      switch errno {
      case EACCES, EPERM, EROFS: throw JournalFailure(.readOnly, path: journal)
      case ENOSPC, EDQUOT: throw JournalFailure(.full, path: journal)
      default:
        throw JournalFailure(
          .unreadable, path: journal, detail: "\(name): \(String(cString: strerror(errno)))")
      }
    }
    return descriptor
  }
}
