import GRDB

/// A SQLite file cannot be used. The part that owns the file says so in its own words.
package struct StorageFailure: Error, Sendable, Hashable {
  /// The problem with the file. More may be added, so a switch needs a default.
  package enum Kind: Sendable, Hashable, CaseIterable {
    /// It does not exist.
    case missing
    /// The new file already exists.
    case exists
    /// It is a folder.
    case folder
    /// It is a device, or not a SQLite file.
    case noDatabase
    /// It is a SQLite file of another program.
    case otherProgram
    /// A later version of this program wrote it.
    case newer
    /// Another process has locked it.
    case locked
    /// The file or its folder cannot be written.
    case readOnly
    /// There is no space left for it, or it has reached a limit of the system.
    case full
    /// SQLite reports corruption, or a value has the wrong type.
    case damaged
    /// Reading or writing failed for another reason.
    case unreadable
  }

  /// The problem.
  package let kind: Kind
  /// The file.
  package let path: String
  /// What SQLite or the system says about it, if it says more.
  package let detail: String?

  /// Describes a problem with a file.
  package init(_ kind: Kind, path: String, detail: String? = nil) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// Keeps a `StorageFailure`, and finds the problem behind any other error.
  package init(_ reason: any Error, path: String) {
    if let failure = reason as? StorageFailure {
      self = failure
      return
    }
    if reason is RowDecodingError {
      self.init(.damaged, path: path, detail: "a value has the wrong type")
      return
    }
    let error = reason as? DatabaseError
    let message = error?.message
    switch error?.resultCode {
    case .SQLITE_CORRUPT:
      self.init(.damaged, path: path, detail: message ?? "a page is corrupt")
    case .SQLITE_NOTADB: self.init(.noDatabase, path: path)
    case .SQLITE_BUSY: self.init(.locked, path: path, detail: LockHolder(of: path).words)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self.init(.readOnly, path: path)
    case .SQLITE_FULL: self.init(.full, path: path, detail: message)
    default: self.init(.unreadable, path: path, detail: message ?? "\(reason)")
    }
  }
}
