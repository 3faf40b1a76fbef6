import RoleMining

/// Finds what the cells of an archive name.
struct ArchivedNames {
  /// What separates several names in a cell. A comma comes last, because names have commas, too.
  private static let separators: [Character] = [";", "|", "\n", ","]

  /// The place of each name; nil if several things have it.
  private var places: [String: Int?] = [:]
  private let ignoresOthers: Bool

  /// Prepares names.
  ///
  /// - Parameters:
  ///   - names: What each thing may be called.
  ///   - ignoresOthers: Whether unknown names are ignored; otherwise nothing is read from their cell.
  init(_ names: [[String]], ignoresOthers: Bool) {
    self.ignoresOthers = ignoresOthers
    for (place, names) in names.enumerated() {
      for name in Set(names.map(\.trimmed)) where !name.isEmpty {
        places[name] = .some(places[name] == nil ? place : nil)
      }
    }
  }

  /// What a cell names: one thing, or several.
  ///
  /// - Parameter cell: The cell.
  /// - Returns: The places of the things; nil if something is unknown or several things have the name.
  func places(in cell: String) -> [Int]? {
    guard !cell.isEmpty else { return [] }
    if let known = places[cell] { return known.map { [$0] } }
    for separator in Self.separators where cell.contains(separator) {
      let parts = cell.split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
      let found = parts.map { places[$0] }
      if found.contains(where: { $0 == .some(nil) }) { return nil }
      let known = found.compactMap { $0 ?? nil }
      if known.count == parts.count || (ignoresOthers && !known.isEmpty) { return known }
    }
    return ignoresOthers ? [] : nil
  }
}
