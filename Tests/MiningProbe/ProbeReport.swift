import RoleMiner

/// What was mined, with ids in place of numbers.
struct ProbeReport: Encodable {
  struct Role: Encodable {
    let members: [String]
    let core: [String]
    let density: Int
    let support: Double?
    let isCrossFunctional: Bool
    let juniors: [Int]
    let attribute: String?
    let value: String?
  }

  let prescribed: Int
  let threshold: Int
  let isBounded: Bool
  let unplaced: Int
  let timings: [String: Double]
  let longestPause: Double
  let agreement: Double?
  let roles: [Role]

  init(
    _ result: MiningResult, in assignments: Assignments, timings: [String: Double],
    longestPause: Double, agreement: Double?
  ) {
    prescribed = result.prescribedPruneThreshold
    threshold = result.pruneThreshold
    isBounded = result.isBounded
    unplaced = result.unplaced.count
    self.timings = timings
    self.longestPause = longestPause
    self.agreement = agreement
    roles = result.roles.map { role in
      var place: (attribute: String, value: String)?
      if case .identities(let attribute, let value)? = role.layer { place = (attribute, value) }
      return Role(
        members: role.members.map { assignments.identityIDs[$0] },
        core: role.core.map { assignments.entitlementIDs[$0] }, density: role.density,
        support: role.support, isCrossFunctional: role.isCrossFunctional, juniors: role.juniors,
        attribute: place?.attribute, value: place?.value)
    }
  }
}
