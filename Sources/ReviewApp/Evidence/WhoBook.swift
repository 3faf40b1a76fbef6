import FoundationEssentials
import Review
import RoleEvidence
import RoleMining

/// Who the identities of listed roles are, and about which roles that was asked.
struct WhoBook: Sendable {
  /// The attribute values that stand out in each role.
  private(set) var traits: [PotentialRole.ID: MemberTraits] = [:]
  /// Whether the tenant says it of many roles at once.
  private(set) var isOfferedAtOnce = true
  /// The dates of the roles about which was asked.
  private var asked: [PotentialRole.ID: Date?] = [:]
  /// The role on which the cursor rests.
  private var resting: PotentialRole.ID?
  private var restCount = 0

  /// The questions about listed roles, from here on counted as asked.
  ///
  /// - Parameters:
  ///   - visible: The visible rows.
  ///   - current: The row under the cursor, and where its role is.
  /// - Returns: The questions.
  mutating func take(
    in visible: [RoleRow], current: (role: PotentialRole, path: RolePath)?
  ) -> [EvidenceRequest] {
    guard isOfferedAtOnce else { return take(atRest: current) }
    let wanted = visible.filter { asked[$0.id] != .some($0.role.modifiedDate) }
    guard !wanted.isEmpty else { return [] }
    for row in wanted { asked[row.id] = .some(row.role.modifiedDate) }
    return [.who(wanted.map(\.id))]
  }

  /// Where a role has to be read for it, only the one is asked on which the cursor rests.
  private mutating func take(
    atRest current: (role: PotentialRole, path: RolePath)?
  ) -> [EvidenceRequest] {
    guard resting != current?.role.id else { return [] }
    resting = current?.role.id
    restCount += 1
    guard let (role, path) = current,
      traits[role.id] == nil || asked[role.id] != .some(role.modifiedDate)
    else { return [] }
    asked[role.id] = .some(role.modifiedDate)
    return [.whoAtRest(path, generation: restCount)]
  }

  /// Notes who is in a role.
  mutating func note(_ found: MemberTraits, of role: PotentialRole.ID) { traits[role] = found }

  /// Takes an answer about many roles, or that there is none.
  mutating func receive(_ result: Result<[PotentialRoleWho], APIError>) {
    switch result {
    case .success(let rows): for row in rows { note(MemberTraits(row), of: row.id) }
    case .failure: isOfferedAtOnce = false
    }
  }
}
