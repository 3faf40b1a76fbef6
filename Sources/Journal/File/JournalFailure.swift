import Storage

/// The journal cannot be used, so nothing may be sent.
package struct JournalFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The problem. More may be added, so a switch needs a default.
  package struct Kind: Sendable, Hashable {
    let sentence: String

    /// There is no folder to keep it in.
    package static let noFolder = Kind(
      sentence: "has no folder. Set HOME or XDG_STATE_HOME to a full path")
    /// The file or its folder cannot be written.
    package static let readOnly = Kind(
      sentence: "cannot be written. Check the permissions of the file and its folder")
    /// There is no space left.
    package static let full = Kind(sentence: "cannot be written: the disk is full. Free some space")
    /// The file is another program's, or not a SQLite file.
    package static let otherProgram = Kind(
      sentence: "is not a journal of Rolesift. Move the file elsewhere")
    /// It is a folder.
    package static let folder = Kind(
      sentence: "is a folder. Move it elsewhere, so that Rolesift can make the file")
    /// A later version of this program wrote it.
    package static let newer = Kind(
      sentence: "was written by a newer version of Rolesift. Use that version")
    /// The file at its path is no longer the open one.
    package static let moved = Kind(
      sentence: "was moved or removed while it was open. Put it back, or start Rolesift again")
    /// Another process has locked it.
    package static let locked = Kind(
      sentence: "is locked by another process. Try again when that has finished")
    /// It holds what this program never writes, or SQLite reports corruption.
    package static let damaged = Kind(
      sentence: "is damaged. Move the file elsewhere, and keep it: it holds the records so far")
    /// Reading or writing failed for another reason.
    package static let unreadable = Kind(sentence: "could not be read or written")
  }

  /// The problem.
  package let kind: Kind
  /// The file, or its folder; nil if neither is known.
  package let path: String?
  /// What SQLite or the system says about it, if it says more.
  package let detail: String?

  init(_ kind: Kind, path: String?, detail: String? = nil) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// Returns a `JournalFailure` unchanged, and converts any other error.
  init(_ reason: any Error, path: String) {
    if let failure = reason as? JournalFailure {
      self = failure
      return
    }
    let failure = StorageFailure(reason, path: path)
    self.init(Kind(failure.kind), path: path, detail: failure.detail)
  }

  /// One sentence for a person: the file, the problem, what to do.
  package var description: String {
    let name = path.map { "The journal '\($0)'" } ?? "The journal"
    if kind == .locked, let detail {
      return "\(name) is locked by \(detail). Try again when that has finished."
    }
    return "\(name) \(kind.sentence)" + (detail.map { ": \($0)." } ?? ".")
  }
}

extension JournalFailure.Kind {
  fileprivate init(_ kind: StorageFailure.Kind) {
    switch kind {
    case .missing, .exists, .readOnly: self = .readOnly
    case .folder: self = .folder
    case .noDatabase, .otherProgram: self = .otherProgram
    case .newer: self = .newer
    case .locked: self = .locked
    case .full: self = .full
    case .damaged: self = .damaged
    case .unreadable: self = .unreadable
    }
  }
}
