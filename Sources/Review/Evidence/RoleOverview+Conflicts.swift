import Journal

extension RoleOverview {
  /// What the role conflicts with.
  static func conflicts(_ known: RoleKnowledge) -> [Line] {
    guard let check = known.conflictCheck else { return [waiting(.conflicts, known)] }
    guard !check.checked.isEmpty else {
      return [Line(.conflicts, check.words, .muted, .conflicts)]
    }
    let inside = check.found.filter { $0.place == .role }
    let personal = check.found.filter { $0.place == .people }
    let parts = [
      inside.isEmpty ? nil : "breaks \(titles(of: inside))",
      personal.isEmpty
        ? nil
        : "\(people(check.conflictedCount ?? 0, "person", "people")) would break \(titles(of: personal))",
    ].compactMap(\.self)
    guard parts.isEmpty else {
      let unchecked =
        check.notChecked.isEmpty
        ? [] : ["not checked: \(check.notChecked.joined(separator: "; "))"]
      return [
        Line(.conflicts, (parts + unchecked).joined(separator: "; "), .warning, .conflicts)
      ]
    }
    return [Line(.conflicts, check.words, .good, .conflicts)]
  }

  private static func titles(of conflicts: [FoundConflict]) -> String {
    let names = conflicts.prefix(2).map(\.title)
    let rest = conflicts.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
