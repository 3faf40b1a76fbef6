import GRDB

/// The journal of a program that may be running, read as any SQLite file.
struct JournalFile {
  private let path: String

  /// - Parameter folder: The folder that `XDG_STATE_HOME` names.
  init(in folder: String) { path = "\(folder)/rolesift/journal.db" }

  /// The first column of the rows of a query, as texts.
  ///
  /// - Throws: `DatabaseError`.
  func texts(_ sql: String) throws -> [String] {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: path, configuration: configuration).read { db in
      try String.fetchAll(db, sql: sql)
    }
  }
}
