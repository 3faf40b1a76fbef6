/// The header of a file of pairs, if it has one.
struct PairHeading {
  /// Whether the entitlement comes first.
  let isReversed: Bool

  private static let people = [
    "account", "employee", "id", "identity", "login", "name", "person", "user",
  ]
  private static let access = [
    "access", "entitlement", "group", "permission", "privilege", "right", "role",
  ]
  private static let endings = ["", "s", "id", "ids", "name"]

  /// Nil if the line is a pair, not a header.
  init?(_ pair: Pair) {
    if Self.names(pair.identity, Self.people), Self.names(pair.entitlement, Self.access) {
      isReversed = false
    } else if Self.names(pair.identity, Self.access), Self.names(pair.entitlement, Self.people) {
      isReversed = true
    } else {
      return nil
    }
  }

  private static func names(_ text: String, _ words: [String]) -> Bool {
    let key = text.columnKey
    return words.contains { word in
      key.hasPrefix(word) && endings.contains(String(key.dropFirst(word.count)))
    }
  }
}

extension Pair {
  /// The pair with its ids swapped.
  var reversed: Pair { Pair(identity: entitlement, entitlement: identity) }
}
