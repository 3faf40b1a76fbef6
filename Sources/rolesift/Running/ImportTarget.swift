import Glibc

/// The file that an import writes, for when it is stopped half-way.
struct ImportTarget: Sendable {
  private let file: DatabaseFile
  private let isNew: Bool

  /// Looks whether the file is there already.
  init(_ path: String) {
    file = DatabaseFile(path)
    var status = stat()
    // A link to nothing is not ours to remove either.
    isNew = lstat(path, &status) != 0
  }

  /// Ends the process and leaves the file as it was found.
  ///
  /// What an import writes is one transaction, which ends with the process and leaves nothing; only a
  /// file that was not there before has to be removed.
  func abandon(signal: Int32) {
    if isNew { file.remove() }
    Output.errors.say("Interrupted. Nothing was imported.")
    _exit(ExitStatus.signal(signal).rawValue)
  }
}
