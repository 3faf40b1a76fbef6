extension Sorter {
  /// Reads the wire form of several sorters, such as `-quality,identityCount`; blanks around the
  /// commas are ignored, and a blank text has no sorters.
  ///
  /// - Throws: the first thing that is wrong, with its place and what is allowed there.
  public static func parse(_ text: String) throws(SorterSyntaxError) -> [Self] {
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    var sorters: [Self] = []
    var column = 1
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.trimmed
      let first = column + part.prefix(while: \.isWhitespace).count
      let columns = first...max(first, first + name.count - 1)
      do throws(SorterProblem) {
        sorters.append(try sorter(named: name, after: sorters))
      } catch {
        throw SorterSyntaxError(text: text, columns: columns, message: error.message)
      }
      column += part.count + 1
    }
    return sorters
  }

  private static func sorter(
    named name: String, after sorters: [Self]
  ) throws(SorterProblem) -> Self {
    guard !Fields.sortKeys.isEmpty else {
      throw SorterProblem(message: "This list cannot be sorted on the server.")
    }
    guard sorters.isEmpty || Fields.sortsBySeveralKeys else {
      throw SorterProblem(message: "This list can be sorted by one key only.")
    }
    let direction: SortDirection = name.hasPrefix("-") ? .descending : .ascending
    let keyName = direction == .descending ? String(name.dropFirst()) : name
    guard let key = Fields.SortKey(rawValue: keyName) else { throw unknown(keyName) }
    guard !sorters.contains(where: { $0.key == key }) else {
      throw SorterProblem(message: "'\(keyName)' is already given further left.")
    }
    return Self(key, direction)
  }

  private static func unknown(_ name: String) -> SorterProblem {
    let keys = "Keys: \(Fields.sortKeys.joined(separator: ", "))."
    guard !name.isEmpty else { return SorterProblem(message: "Here a key is missing. \(keys)") }
    if let known = Fields.sortKeys.first(where: { $0.lowercased() == name.lowercased() }) {
      return SorterProblem(message: "Upper and lower case matter in names: write '\(known)'.")
    }
    return SorterProblem(message: "The server cannot sort this list by \(name.excerpt). \(keys)")
  }
}

/// What is wrong with one sorter, before its place is known.
private struct SorterProblem: Error {
  let message: String
}
