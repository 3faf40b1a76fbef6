import RoleMining

/// Names, no two of them the same, ignoring case.
package struct UniqueNames: Sendable {
  private var taken: Set<String>

  /// Creates an empty collection, apart from names that are taken already.
  package init(taken: some Sequence<String> = []) {
    self.taken = Set(taken.map(Self.plain))
  }

  /// The first name that is free, and takes it; if all are taken, the first one with a number.
  package mutating func take(_ candidates: [String]) -> String {
    let candidates = candidates.isEmpty ? ["Role"] : candidates
    for candidate in candidates where taken.insert(Self.plain(candidate)).inserted {
      return candidate
    }
    var number = 2
    while true {
      let name = RoleName.fitting(candidates[0], ending: " \(number)")
      if taken.insert(Self.plain(name)).inserted { return name }
      number += 1
    }
  }

  /// Takes a name unless it is taken.
  mutating func takeIfFree(_ name: String) -> Bool { taken.insert(Self.plain(name)).inserted }

  /// A name for each role of a session, whatever the order of the roles. Roles that would have the same name each get a
  /// part that distinguishes them.
  package mutating func assign(
    _ suggestions: [PotentialRole.ID: NameSuggestions]
  ) -> [PotentialRole.ID: String] {
    let ids = suggestions.keys.sorted { $0.rawValue < $1.rawValue }
    let groups = Dictionary(grouping: ids) { Self.plain(suggestions[$0]?.names.first ?? "") }
    var names: [PotentialRole.ID: String] = [:]
    // A role that alone has a name keeps it, whatever others are called to distinguish them.
    let inOrder = groups.sorted { left, right in
      (left.value.count > 1 ? 1 : 0, left.key) < (right.value.count > 1 ? 1 : 0, right.key)
    }
    for (_, group) in inOrder {
      // How many of those with the same name each part could distinguish.
      let uses = group.flatMap { suggestions[$0]?.distinguishing ?? [] }
        .reduce(into: [String: Int]()) { $0[Self.plain($1), default: 0] += 1 }
      for id in group {
        guard let suggestion = suggestions[id] else { continue }
        let first = Array(suggestion.names.prefix(1))
        let further = suggestion.distinguishing.enumerated().sorted { left, right in
          let (leftUses, rightUses) = (
            uses[Self.plain(left.element)], uses[Self.plain(right.element)]
          )
          return (leftUses ?? 0, left.offset) < (rightUses ?? 0, right.offset)
        }
        .map(\.element)
        names[id] = take(group.count == 1 ? first + further : further + first)
      }
    }
    return names
  }

  private static func plain(_ name: String) -> String { RoleName.tidy(name).lowercased() }
}
