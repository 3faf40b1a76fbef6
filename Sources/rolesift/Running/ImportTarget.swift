import Glibc
import LocalTenant

/// The file that an import writes, and the removal of its draft if the import is interrupted.
struct ImportTarget: Sendable {
  private let draft: DatabaseFile?

  /// Names the tenant's file; nil if nothing is written.
  init(_ path: String?) {
    draft = path.map { DatabaseFile(OrganizationImport.draftPath(for: $0)) }
  }

  /// Ends the process, and leaves the file as it was.
  ///
  /// An import is one transaction, which ends with the process; only the draft of a new file has to be removed.
  func abandon(signal: Int32, saying words: String = "Nothing was imported.") {
    draft?.remove()
    Output.errors.say("Interrupted. \(words)")
    _exit(ExitStatus.signal(signal).rawValue)
  }
}
