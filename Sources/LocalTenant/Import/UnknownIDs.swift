/// Ids that rows name and that no other file has.
///
/// They are told all at once: whoever is told of one at a time imports as often as there are some.
final class UnknownIDs {
  private var messages: Set<String> = []
  private var first: [ImportError] = []

  /// How many are told one by one.
  private static let most = 10

  /// Notes an id by what is to be said about it, where it stands first.
  func add(_ error: ImportError) {
    guard messages.insert(error.message).inserted, first.count < Self.most else { return }
    first.append(error)
  }

  /// Throws when there are any.
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
