import Glibc

/// The file that an import writes, and its removal if the import is interrupted.
struct ImportTarget: Sendable {
  private let file: DatabaseFile
  private let isNew: Bool

  /// Checks whether the file already exists.
  init(_ path: String) {
    file = DatabaseFile(path)
    var status = stat()
    // A dangling link is not ours to remove either.
    isNew = lstat(path, &status) != 0
  }

  /// Ends the process and leaves the file as it was.
  ///
  /// An import is one transaction, which is lost with the process; only a file that the import created has
  /// to be removed.
  func abandon(signal: Int32) {
    if isNew { file.remove() }
    Output.errors.say("Interrupted. Nothing was imported.")
    _exit(ExitStatus.signal(signal).rawValue)
  }
}
