import GRDB

/// Why the file of a local tenant cannot be used.
public struct LocalTenantError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong with the file. More kinds may come, so a switch needs a default.
  public struct Kind: Sendable, Hashable {
    let sentence: String

    /// There is no such file.
    public static let missing = Kind(
      sentence: "does not exist. Make it with 'rolesift import FOLDER --into FILE'.")
    /// A new file was asked for, and there is one already.
    public static let exists = Kind(sentence: "exists already. Choose another name or remove it.")
    /// It is a folder, a device, or not a SQLite file.
    public static let noDatabase = Kind(sentence: "is not a Rolesift tenant: it is no SQLite file.")
    /// It is a SQLite file of another program.
    public static let otherProgram = Kind(
      sentence: "is not a Rolesift tenant: it is the database of another program.")
    /// A later version of this program wrote it.
    public static let newer = Kind(
      sentence: "was written by a newer version of Rolesift. Use that version to open it.")
    /// The file or its folder cannot be written.
    public static let readOnly = Kind(
      sentence: "cannot be written. Check the permissions of the file and its folder.")
    /// An import needs an empty tenant.
    public static let notEmpty = Kind(
      sentence: "holds an organisation already. Import into a new file instead.")
    /// It holds what this program has never written, or SQLite finds it broken.
    public static let damaged = Kind(
      sentence: "is damaged. Restore a copy of it, or import the organisation into a new file")
    /// Reading or writing failed half-way.
    public static let unreadable = Kind(sentence: "could not be read or written")
  }

  /// What is wrong.
  public let kind: Kind
  /// The file.
  public let path: String
  /// SQLite's own words, when they say more.
  public let detail: String?

  init(_ kind: Kind, path: String, detail: String? = nil) {
    self.kind = kind
    self.path = path
    self.detail = detail
  }

  /// Keeps an error that has its words already, and finds words for one of SQLite.
  init(_ kind: Kind, path: String, reason: any Error) {
    if let error = reason as? LocalTenantError {
      self = error
      return
    }
    if let damage = Self.damage(in: reason) {
      self.init(.damaged, path: path, detail: damage)
      return
    }
    let error = reason as? DatabaseError
    switch error?.resultCode {
    case .SQLITE_NOTADB: self.init(.noDatabase, path: path)
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self.init(.readOnly, path: path)
    default: self.init(kind, path: path, detail: error?.message ?? "\(reason)")
    }
  }

  /// What is wrong with the file if the reason of a failure is that it is damaged; else nil.
  static func damage(in reason: any Error) -> String? {
    switch reason {
    case let damage as FileDamage: damage.message
    case is RowDecodingError: "a value is not of the kind that its table has"
    case let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT:
      error.message ?? "a page is broken"
    default: nil
    }
  }

  /// One sentence for a person: which file, what is wrong, what to do.
  public var description: String {
    let sentence = "'\(path)' \(kind.sentence)"
    return detail.map { "\(sentence): \($0)." } ?? sentence
  }
}
