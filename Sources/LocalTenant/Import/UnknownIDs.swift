/// Ids in rows that no other file contains.
///
/// They are reported together, so that they can be corrected together.
final class UnknownIDs {
  private var messages: Set<String> = []
  private var first: [ImportError] = []

  /// The most ids that are listed.
  private static let most = 10

  /// Records an id with its error, at its first place.
  func add(_ error: ImportError) {
    guard messages.insert(error.message).inserted, first.count < Self.most else { return }
    first.append(error)
  }

  /// Throws if there are any.
  ///
  /// - Throws: `ImportError` at the first one.
  func check() throws {
    guard let place = first.first else { return }
    guard messages.count > 1 else { throw place }
    let lines = first.map { error in
      let line = error.line.map { ", line \($0)" } ?? ""
      return "\n  \(InputFile.name(of: error.file))\(line): \(error.message)"
    }
    let rest = messages.count - first.count
    throw ImportError(
      file: place.file, line: place.line, column: place.column,
      message: "\(messages.count) ids are unknown:" + lines.joined()
        + (rest > 0 ? "\n  and \(rest) more." : ""))
  }
}
