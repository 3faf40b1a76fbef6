extension Sorter {
  /// Parses sort keys in wire form, such as `-quality,identityCount`; blanks around the commas are ignored,
  /// and a blank text has no keys.
  ///
  /// - Parameters:
  ///   - text: the sort keys.
  ///   - vocabulary: words to accept in addition to the wire's.
  /// - Returns: the sorters.
  /// - Throws: the first syntax error, with its position and what is allowed there.
  public static func parse(
    _ text: String, vocabulary: FilterVocabulary = .wire
  ) throws(SorterSyntaxError) -> [Self] {
    guard !text.allSatisfy(\.isWhitespace) else { return [] }
    var sorters: [Self] = []
    var column = 1
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let name = part.trimmed
      let first = column + part.prefix(while: \.isWhitespace).count
      let columns = first...max(first, first + name.count - 1)
      do throws(SorterProblem) {
        sorters.append(try sorter(named: name, after: sorters, vocabulary))
      } catch {
        throw SorterSyntaxError(text: text, columns: columns, message: error.message)
      }
      column += part.count + 1
    }
    return sorters
  }

  private static func sorter(
    named name: String, after sorters: [Self], _ vocabulary: FilterVocabulary
  ) throws(SorterProblem) -> Self {
    guard !Fields.sortKeys.isEmpty else {
      throw SorterProblem(message: "The tenant cannot sort this list.")
    }
    guard sorters.isEmpty || Fields.sortsBySeveralKeys else {
      throw SorterProblem(message: "This list takes one sort key only.")
    }
    let direction: SortDirection = name.hasPrefix("-") ? .descending : .ascending
    let keyName = direction == .descending ? String(name.dropFirst()) : name
    let wireName = vocabulary.name(for: keyName, among: Fields.sortKeys) ?? keyName
    guard let key = Fields.SortKey(rawValue: keyName) ?? Fields.SortKey(rawValue: wireName) else {
      throw unknown(keyName)
    }
    guard !sorters.contains(where: { $0.key == key }) else {
      throw SorterProblem(message: "Duplicate sort key '\(keyName)'.")
    }
    return Self(key, direction)
  }

  private static func unknown(_ name: String) -> SorterProblem {
    let keys = "Keys: \(Fields.sortKeys.joined(separator: ", "))."
    guard !name.isEmpty else { return SorterProblem(message: "Expected a sort key. \(keys)") }
    if let known = Fields.sortKeys.first(where: { $0.lowercased() == name.lowercased() }) {
      return SorterProblem(message: "Sort keys are case-sensitive: write '\(known)'.")
    }
    return SorterProblem(message: "Unknown sort key \(name.excerpt). \(keys)")
  }
}

/// A sort key's error, without its position.
private struct SorterProblem: Error {
  let message: String
}
