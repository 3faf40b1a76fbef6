import Synchronization

/// The faults that a check found. An import stops at the first one.
final class ImportFaults: Sendable {
  private let found = Mutex((count: 0, first: [ImportError]()))

  /// The most faults that are listed.
  static let most = 100

  /// The number of faults.
  var count: Int { found.withLock { $0.count } }

  /// The first faults.
  var first: [ImportError] { found.withLock { $0.first } }

  /// Runs `work` and records its `ImportError`.
  ///
  /// - Throws: Any other error.
  func collect(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as ImportError {
      add(error)
    }
  }

  /// Records the ids that no other file contains.
  func add(_ unknown: UnknownIDs) {
    let listed = unknown.listed
    found.withLock { found in
      found.count += unknown.count
      found.first += listed.prefix(max(0, Self.most - found.first.count))
    }
  }

  private func add(_ error: ImportError) {
    found.withLock { found in
      found.count += 1
      if found.first.count < Self.most { found.first.append(error) }
    }
  }
}
