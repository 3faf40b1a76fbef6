import Dispatch
import Synchronization

/// Reads on another thread who holds and uses what, while the caller's thread writes.
final class AccessReading: Sendable {
  private let queue = DispatchQueue(label: "rolesift.import")
  private let assignmentList = Mutex<Result<PairList, any Error>>(.success(PairList()))
  private let usageList = Mutex<Result<PairList, any Error>>(.success(PairList()))
  private let isStopped = Atomic(false)
  private let hasAssignments = DispatchSemaphore(value: 0)

  /// Starts to read.
  ///
  /// - Parameters:
  ///   - reading: The files.
  ///   - known: The ids that rows may name.
  ///   - unknown: Collects all other ids.
  init(_ reading: FileReading, known: KnownIDs, unknown: UnknownIDs) {
    queue.async {
      let pairs = Result { try Self.assignments(reading, known, unknown) }
      self.assignmentList.withLock { $0 = pairs }
      self.hasAssignments.signal()
    }
    queue.async {
      guard !self.isStopped.load(ordering: .relaxed) else { return }
      let uses = Result { try Self.usage(reading, known, unknown) }
      self.usageList.withLock { $0 = uses }
    }
  }

  /// Waits for the assignments. Call it once.
  ///
  /// - Throws: `ImportError`.
  func assignments() throws -> PairList {
    hasAssignments.wait()
    return try Self.take(from: assignmentList)
  }

  /// Waits for the usage. Call it once.
  ///
  /// - Throws: `ImportError`.
  func usage() throws -> PairList {
    queue.sync {}
    return try Self.take(from: usageList)
  }

  /// Starts no further file, and waits until the current one is read.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    queue.sync {}
  }

  /// Gives the list away: the caller changes it, which would copy a list that is kept.
  private static func take(from list: borrowing Mutex<Result<PairList, any Error>>) throws
    -> PairList
  {
    try list.withLock { list in
      defer { list = .success(PairList()) }
      return try list.get()
    }
  }

  private static func assignments(
    _ reading: FileReading, _ known: KnownIDs, _ unknown: UnknownIDs
  ) throws -> PairList {
    var rows: AssignmentRows?
    try reading.read(.assignments) { table in
      rows = try AssignmentRows(table, known: known, unknown: unknown)
      return RowTaking { try rows?.add($0) }
    }
    return rows?.pairs ?? PairList()
  }

  private static func usage(
    _ reading: FileReading, _ known: KnownIDs, _ unknown: UnknownIDs
  ) throws -> PairList {
    var rows: UsageRows?
    try reading.read(.usage) { table in
      rows = try UsageRows(table, known: known, unknown: unknown)
      return RowTaking { try rows?.add($0) }
    }
    return rows?.uses ?? PairList()
  }
}
