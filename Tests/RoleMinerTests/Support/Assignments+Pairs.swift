import RoleMiner

extension Assignments {
  /// Numbers the ids in pairs of identity and entitlement; those of `identityIDs` are included even if they
  /// hold nothing.
  init(
    pairs: some Sequence<(identity: String, entitlement: String)>, identityIDs: [String] = []
  ) {
    var identities = Numbering(identityIDs)
    var entitlements = Numbering()
    let numbered = pairs.map { (identities.number(of: $0), entitlements.number(of: $1)) }
    self.init(identityIDs: identities.ids, entitlementIDs: entitlements.ids, numbered: numbered)
  }
}

/// Numbers ids in the order of first occurrence.
private struct Numbering {
  private(set) var ids: [String] = []
  private var numbers: [String: Int] = [:]

  init(_ ids: [String] = []) {
    for id in ids { _ = number(of: id) }
  }

  mutating func number(of id: String) -> Int {
    if let known = numbers[id] { return known }
    numbers[id] = ids.count
    ids.append(id)
    return ids.count - 1
  }
}
