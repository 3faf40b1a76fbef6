import FoundationEssentials
import Review
import RoleEvidence
import RoleMining

/// Who the identities of listed roles are, and which roles were asked about.
struct WhoBook: Sendable {
  /// The attribute values that stand out in each role.
  private(set) var traits: [PotentialRole.ID: MemberTraits] = [:]
  /// Whether the tenant says this about many roles at once.
  private(set) var isOfferedAtOnce = true
  /// The modification dates of the roles that were asked about.
  private var asked: [PotentialRole.ID: Date?] = [:]
  /// The role that the cursor rests on.
  private var resting: PotentialRole.ID?
  private var restCount = 0

  /// The questions about listed roles. From now on they count as asked.
  ///
  /// - Parameters:
  ///   - visible: The visible rows.
  ///   - current: The row under the cursor, and where its role is.
  /// - Returns: The questions.
  mutating func take(
    in visible: [PackedRole], current: (role: PotentialRole, path: RolePath)?
  ) -> [EvidenceRequest] {
    guard isOfferedAtOnce else { return take(atRest: current) }
    let wanted = visible.filter { asked[$0.id] != .some($0.modifiedDate) }
    guard !wanted.isEmpty else { return [] }
    for row in wanted { asked[row.id] = .some(row.modifiedDate) }
    return [.who(wanted.map(\.id))]
  }

  /// Where answering takes reading a whole role, only the role that the cursor rests on is asked about.
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

  /// Takes an answer about many roles, or the failure to get one.
  mutating func receive(_ result: Result<[PotentialRoleWho], APIError>) {
    switch result {
    case .success(let rows): for row in rows { note(MemberTraits(row), of: row.id) }
    case .failure: isOfferedAtOnce = false
    }
  }
}
