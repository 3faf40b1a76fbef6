/// A role of an accepted set, by numbers.
package struct CoveredRole: Sendable, Hashable {
  /// The numbers of its identities, ascending.
  package let members: [Int]
  /// The numbers of what it grants, ascending.
  package let entitlements: [Int32]

  /// Sorts the numbers and drops duplicates.
  package init(members: some Sequence<Int>, entitlements: some Sequence<Int32>) {
    self.members = Set(members).sorted()
    self.entitlements = Set(entitlements).sorted()
  }
}
