/// The tabs about the accepted roles, in their order.
package enum AcceptedTab: String, Sendable, CaseIterable {
  /// The figures of the coverage.
  case coverage
  /// Each role with what it explains.
  case roles
  /// The pairs of roles that share people.
  case overlaps
  /// Each identity with what it would get.
  case identities
  /// Each entitlement with who would get it.
  case entitlements
}
