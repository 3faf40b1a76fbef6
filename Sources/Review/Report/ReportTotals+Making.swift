import Journal
import RoleMining

extension ReportTotals {
  /// Counts.
  init(
    _ decisions: [RecordedDecision], _ roles: [ReportedRole],
    _ listed: [PotentialRole.ID: PotentialRole], _ covered: CoveredCounts? = nil
  ) {
    func count(_ state: String) -> Int { roles.count { $0.decision.state == state } }
    potentialRoles = listed.count
    (accepted, rejected, later) = (count("accepted"), count("rejected"), count("later"))
    decided = accepted + rejected
    let decidedIDs = Set(decisions.map(\.decision.subject.role))
    undecided = listed.keys.count { !decidedIDs.contains($0) }
    provisioned = roles.count(where: \.isProvisioned)
    guard covered == nil else {
      identitiesCovered = covered?.identityWords ?? ""
      entitlementsCovered = covered?.entitlementWords ?? ""
      return
    }
    let accepted = decisions.filter { $0.decision.state == .accepted }
    let roles = accepted.map { listed[$0.decision.subject.role] }
    let signatures = accepted.map(\.decision.subject.signature)
    identitiesCovered = Self.covered(
      signatures.map(\.identities), roles.map { $0?.identityCount }, isUpperBound: false)
    // The loaded entitlements may include some that were excluded later.
    let excludes = accepted.contains { $0.decision.entitlements.contains { !$0.isKept } }
    entitlementsCovered = Self.covered(
      signatures.map(\.entitlements), roles.map { $0?.entitlementCount }, isUpperBound: excludes)
  }

  /// The size of the union: exact if every role's elements were loaded, otherwise at most the sum of the
  /// sizes, because an element may be in several roles.
  private static func covered(
    _ sets: [HashSet?], _ counts: [Int?], isUpperBound: Bool
  ) -> String {
    let known = sets.compactMap(\.self)
    if known.count == sets.count {
      let union = HashSet(known.flatMap(\.hashes)).hashes.count
      return isUpperBound ? "at most \(union)" : String(union)
    }
    let sizes = zip(sets, counts).compactMap { $1 ?? $0?.hashes.count }
    guard sizes.count == sets.count else { return "not known" }
    let sum = sizes.reduce(0, +)
    return sizes.count > 1 || isUpperBound ? "at most \(sum)" : String(sum)
  }
}
