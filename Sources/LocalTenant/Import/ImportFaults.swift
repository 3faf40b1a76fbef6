import Synchronization

/// The faults that a check found. An import stops at the first one.
final class ImportFaults: Sendable {
  /// What a file has apart from what was read of it.
  private struct UnreadRows {
    var isWholeFile = false
    var ids: Set<String> = []
  }

  private struct State {
    var count = 0
    var first: [ImportError] = []
    var unread: [FolderFile: UnreadRows] = [:]
  }

  private let found = Mutex(State())

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

  /// Records a file that could not be read, or not to its end.
  func add(_ error: ImportError, of file: FolderFile) {
    add(error)
    found.withLock { $0.unread[file, default: UnreadRows()].isWholeFile = true }
  }

  /// Records a row that could not be read, with the ids in it that other files may name.
  func add(_ error: ImportError, of file: FolderFile, ids: [String]) {
    add(error)
    found.withLock { $0.unread[file, default: UnreadRows()].ids.formUnion(ids) }
  }

  /// Whether a file may have an id in what could not be read of it. That it is unknown follows from a fault that is
  /// listed already.
  ///
  /// - Parameters:
  ///   - id: The id; an entitlement may also be named by source, attribute and name.
  ///   - file: The file.
  /// - Returns: Whether to say nothing about the id.
  func mayHide(_ id: String, in file: FolderFile) -> Bool {
    found.withLock { found in
      guard let unread = found.unread[file] else { return false }
      let isName = file == .entitlements && id.contains("|")
      return unread.isWholeFile || unread.ids.contains(id) || isName
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
