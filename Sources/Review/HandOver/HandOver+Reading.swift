import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient

/// Reads what is handed over.
package enum HandOver {
  /// Tells the roles that are created, or being created, in the tenant itself from those that another program is to
  /// create.
  ///
  /// - Parameter accepted: The accepted roles.
  /// - Returns: Both, in the same order.
  package static func split(
    _ accepted: [AcceptedRole]
  ) -> (provisioned: [AcceptedRole], others: [AcceptedRole]) {
    let isProvisioned = { (found: AcceptedRole) in
      [.complete, .pending].contains(found.role.provisionState)
    }
    return (accepted.filter(isProvisioned), accepted.filter { !isProvisioned($0) })
  }

  /// The accepted roles of a tenant as another program creates them.
  ///
  /// - Parameters:
  ///   - accepted: The accepted roles.
  ///   - reader: Finds the membership rules; nil to hand over none.
  /// - Returns: The roles in the same order.
  /// - Throws: `APIError` if the rules are wanted and the run was cancelled.
  package static func roles(
    _ accepted: [AcceptedRole], criteriaFrom reader: EvidenceReader?
  ) async throws(APIError) -> [HandOverRole] {
    var roles: [HandOverRole] = []
    for found in accepted {
      var role = HandOverRole(found.role, found.decision, found.granted)
      if let reader {
        let findings = try await reader.knowing { () async throws(APIError) in
          try await reader.findings(on: found.path, roleSize: found.role.identityCount)
        }
        role.membershipCriteria =
          findings.value?.rules.lazy.filter(\.isGoodEnough)
          .compactMap(\.rule.criteria).first
      }
      roles.append(role)
    }
    return roles
  }
}

extension RatedRule {
  /// To replace the list of identities, a rule must find at least this share, 0 to 1, of the role's identities, and at
  /// least this share of those who fit it must be in the role.
  package static let leastShare = 0.9

  /// Whether the rule may take the place of the list of identities.
  package var isGoodEnough: Bool {
    figures.recall >= Self.leastShare && (figures.precision ?? 0) >= Self.leastShare
  }
}
