import Synchronization

/// Ids in rows that no other file contains.
///
/// They are reported together, so that they can be corrected together.
final class UnknownIDs: Sendable {
  private struct State {
    var messages: Set<String> = []
    var first: [ImportError] = []
  }

  private let state = Mutex(State())
  private let most: Int
  private let faults: ImportFaults?

  /// - Parameter faults: What could not be read of the files, if faults are collected.
  init(_ faults: ImportFaults?) {
    self.faults = faults
    most = faults == nil ? 10 : ImportFaults.most
  }

  /// The number of different ids.
  var count: Int { state.withLock { $0.messages.count } }

  /// The errors for the first unknown ids, each at its first place.
  var listed: [ImportError] { state.withLock { $0.first } }

  /// Records an id with its error, at its first place, unless the file may have it in what could not be read.
  func add(_ id: String, missingIn file: FolderFile, _ error: ImportError) {
    guard faults?.mayHide(id, in: file) != true else { return }
    state.withLock { state in
      guard state.messages.insert(error.message).inserted, state.first.count < most else { return }
      state.first.append(error)
    }
  }

  /// Throws if there are any.
  ///
  /// - Throws: `ImportError` at the first one.
  func check() throws {
    let (first, count) = (listed, count)
    guard let place = first.first else { return }
    guard count > 1 else { throw place }
    let lines = first.map { error in
      let line = error.line.map { ", line \($0)" } ?? ""
      return "\n  \(InputFile.name(of: error.file))\(line): \(error.message)"
    }
    let rest = count - first.count
    throw ImportError(
      file: place.file, line: place.line, column: place.column,
      message: "\(count) ids are unknown:" + lines.joined()
        + (rest > 0 ? "\n  and \(rest) more." : ""))
  }
}
