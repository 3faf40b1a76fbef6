/// Somebody outside a role who holds nearly all of its core.
package struct NearMember: Sendable, Hashable {
  /// The least share of the core that is nearly all, 0...1.
  package static let leastShare = 0.8

  /// The identity's number.
  package let identity: Int
  /// How many core entitlements it holds.
  package let heldCount: Int
  /// The size of the core.
  package let coreCount: Int

  /// What it holds of the core, in words: `holds 11 of 12 core entitlements`.
  package var words: String { "holds \(heldCount) of \(coreCount) core entitlements" }
}

extension NearMember {
  /// Finds the non-members who hold nearly all of a role's core.
  ///
  /// - Parameters:
  ///   - core: The role's core entitlements. Fewer than three say nothing about a person.
  ///   - members: The role's members.
  ///   - identityCount: The number of identities in the organisation; all numbers are below it.
  ///   - holders: Who holds an entitlement, each once.
  /// - Returns: Those who hold most first, then by number.
  package static func all(
    of core: [Int32], members: IdentitySet, identityCount: Int,
    holders: (Int32) -> ArraySlice<Int32>
  ) -> [NearMember] {
    guard core.count >= 3 else { return [] }
    var counts = [Int32](repeating: 0, count: identityCount)
    for entitlement in core {
      for holder in holders(entitlement) { counts[Int(holder)] += 1 }
    }
    let least = Int32((leastShare * Double(core.count)).rounded(.up))
    return counts.indices.filter { counts[$0] >= least && !members.contains($0) }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { NearMember(identity: $0, heldCount: Int(counts[$0]), coreCount: core.count) }
  }
}
