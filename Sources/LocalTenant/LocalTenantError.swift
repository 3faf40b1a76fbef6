import GRDB
import Storage

/// The file of a local tenant cannot be used.
package struct LocalTenantError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problem with the file. More may be added, so a switch needs a default.
  package struct Kind: Sendable, Hashable {
    let sentence: String

    /// The file does not exist.
    package static let missing = Kind(
      sentence:
        "does not exist. Check the name, or create it with 'rolesift import FOLDER --into FILE'.")
    /// The new file already exists.
    package static let exists = Kind(sentence: "already exists. Choose another name, or remove it.")
    /// It is a folder.
    package static let folder = Kind(
      sentence: "is a folder, and a Rolesift tenant is a file. "
        + "'rolesift import FOLDER --into FILE' makes one from the CSV files in a folder.")
    /// It is a device, or not a SQLite file.
    package static let noDatabase = Kind(
      sentence: "is not a Rolesift tenant: it is not a SQLite file. "
        + "'rolesift import FOLDER --into FILE' makes one from CSV files.")
    /// It is a SQLite file of another program, or another one of this program.
    package static let otherProgram = Kind(
      sentence: "is not a Rolesift tenant: it is a database for something else. Check the name.")
    /// A later version of this program wrote it.
    package static let newer = Kind(
      sentence: "was written by a newer version of Rolesift. Use that version to open it.")
    /// Another process has locked it.
    package static let locked = Kind(
      sentence: "is locked by another process. Try again when that has finished.")
    /// The file or its folder cannot be written.
    package static let readOnly = Kind(
      sentence:
        "cannot be written. Check the permissions of the file and its folder, or open it "
        + "with --read-only.")
    /// An import needs an empty tenant.
    package static let notEmpty = Kind(
      sentence: "already holds an organisation. Update it with --update, or import into a new file."
    )
    /// It holds data that this program never writes, or SQLite reports corruption.
    package static let damaged = Kind(
      sentence: "is damaged. Restore a backup, or import the organisation into a new file")
    /// Reading or writing failed.
    package static let unreadable = Kind(sentence: "could not be read or written")
  }

  /// The problem.
  package let kind: Kind
  /// The file.
  package let path: String
  /// SQLite's message, if it says more.
  package let detail: String?

  init(_ kind: Kind, path: String, detail: String? = nil) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// Keeps a `LocalTenantError`, and wraps one of SQLite.
  init(_ kind: Kind, path: String, reason: any Error) {
    if let error = reason as? LocalTenantError {
      self = error
      return
    }
    if let damage = Self.damage(in: reason) {
      self.init(.damaged, path: path, detail: damage)
      return
    }
    let failure = StorageFailure(reason, path: path)
    self.init(Kind(failure.kind) ?? kind, path: path, detail: failure.detail)
  }

  /// The damage, if the reason of a failure is that the file is damaged; else nil.
  static func damage(in reason: any Error) -> String? {
    switch reason {
    case let damage as FileDamage: damage.message
    case is RowDecodingError: "a value has the wrong type"
    case let failure as StorageFailure where failure.kind == .damaged: failure.detail
    case let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT:
      error.message ?? "a page is corrupt"
    default: nil
    }
  }

  /// One sentence for a person: the file, the problem, what to do.
  package var description: String {
    if kind == .locked, let detail {
      return "'\(path)' is locked by \(detail). Try again when that has finished."
    }
    let sentence = "'\(path)' \(kind.sentence)"
    return detail.map { "\(sentence): \($0)." } ?? sentence
  }
}

extension LocalTenantError.Kind {
  /// The problem of a SQLite file, in this part's words; nil if there are none for it.
  fileprivate init?(_ kind: StorageFailure.Kind) {
    switch kind {
    case .missing: self = .missing
    case .exists: self = .exists
    case .folder: self = .folder
    case .noDatabase: self = .noDatabase
    case .otherProgram: self = .otherProgram
    case .newer: self = .newer
    case .locked: self = .locked
    case .readOnly: self = .readOnly
    case .damaged: self = .damaged
    case .full, .unreadable: return nil
    }
  }
}
