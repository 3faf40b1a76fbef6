import FoundationEssentials
import GRDB

/// One kind of SQLite file of this program: how it is recognised, laid out and used.
package struct StoredFormat: Sendable {
  /// What an acknowledged change survives.
  package enum Durability: Sendable {
    /// The end of the process, however it ends. A power failure may lose the last changes.
    case processEnd
    /// Survives a power failure, too: every transaction is on disk before it counts as done.
    case powerFailure
  }

  /// Marks the file as this kind: the `application_id` of its header.
  package let applicationID: Int32
  /// From an empty file to the current schema. A published migration never changes.
  package let migrator: DatabaseMigrator
  /// What an acknowledged change survives.
  package let durability: Durability
  let configuration: Configuration

  /// How long a write waits for another process's, in seconds.
  static let patience = 10.0

  /// Describes a kind of file.
  ///
  /// - Parameters:
  ///   - label: The name of the kind in SQLite's messages.
  ///   - applicationID: Marks the file as this kind; its first migration writes it.
  ///   - migrator: From an empty file to the current schema.
  ///   - durability: What an acknowledged change survives.
  ///   - prepare: Prepares each connection, for example with functions.
  package init(
    label: String, applicationID: Int32, migrator: DatabaseMigrator, durability: Durability,
    prepare: @escaping @Sendable (Database) throws -> Void
  ) {
    self.applicationID = applicationID
    self.migrator = migrator
    self.durability = durability
    var configuration = Configuration()
    configuration.label = label
    configuration.busyMode = .timeout(Self.patience)
    configuration.maximumReaderCount = min(5, max(2, ProcessInfo.processInfo.activeProcessorCount))
    configuration.prepareDatabase { db in
      try prepare(db)
      try db.execute(sql: "PRAGMA temp_store = MEMORY; PRAGMA \(durability.pragma)")
    }
    self.configuration = configuration
  }

  /// An empty database of this kind in memory.
  ///
  /// - Throws: `StorageFailure`.
  package func inMemory() throws(StorageFailure) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(named: nil, configuration: configuration)
      try migrator.migrate(queue)
      return queue
    } catch {
      throw StorageFailure(error, path: "memory")
    }
  }

  /// Brings a file to the current schema.
  func migrate(_ writer: any DatabaseWriter) throws {
    // Checking first needs no lock.
    guard try !writer.read(migrator.hasCompletedMigrations) else { return }
    do {
      try migrator.migrate(writer)
    } catch {
      // Another process that opens the file at the same time may have been faster.
      guard try writer.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }
}

extension StoredFormat.Durability {
  /// In a write-ahead log, `NORMAL` does not flush the log to the disk at every commit, which costs
  /// milliseconds each; `FULL` does.
  var pragma: String {
    switch self {
    case .processEnd: "synchronous = NORMAL"
    case .powerFailure: "synchronous = FULL"
    }
  }
}
