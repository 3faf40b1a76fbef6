import RoleEvidence
import RoleMining

/// Who would gain what from one role, or from several together, by name.
package struct ExpectedGains: Sendable, Hashable, Encodable {
  /// Somebody with what they would get.
  package struct GainingIdentity: Sendable, Hashable, Encodable {
    /// The identity's id.
    package let id: Identity.ID
    /// Its name, else its id.
    package let name: String
    /// What it would get, by name.
    package let gains: [NamedReference]
    /// How much of what the roles grant it already holds.
    package let held: Int
  }

  /// An entitlement with those who would get it.
  package struct GainedEntitlement: Sendable, Hashable, Encodable {
    /// The entitlement's id.
    package let id: Entitlement.ID
    /// Its name, else its id.
    package let name: String
    /// Where it is; nil is unknown.
    package let application: String?
    /// How many identities would get it; nil is unknown.
    package let count: Int?
    /// Who would get it, by name; nil is unknown.
    package let identities: [NamedReference]?
  }

  /// The potential roles.
  package let roles: [NamedReference]
  /// Each identity of the roles, by name; nil is unknown.
  package let identities: [GainingIdentity]?
  /// Each entitlement that the roles grant, beginning with the one that most people would get.
  package let entitlements: [GainedEntitlement]
  /// How many people would gain something.
  package let gainingCount: CountBounds
  /// How many grants there would be, each counted once.
  package let grantCount: CountBounds
  /// How many grants come from more than one role, counted once for each role beyond the first; nil is unknown.
  package let repeatedGrantCount: Int?
  /// Why who holds what is unknown; nil if it is known.
  package let doubt: String?
}

extension ExpectedGains {
  /// What roles would give, from who holds what.
  package init(_ held: [HeldRole]) {
    let gains = held.map(\.gains)
    let access = GrantedAccess(held.map(\.granted))
    var people = GainedByPeople()
    for (role, gained) in zip(held, gains) { people.add(gained, named: role.holdings) }
    let combined = CombinedGains(gains)
    roles = held.map { NamedReference($0.role) }
    identities = people.identities(access)
    entitlements = access.entitlements(gainedBy: people)
    gainingCount = CountBounds(exactly: combined.gainingCount)
    grantCount = CountBounds(exactly: combined.grantCount)
    repeatedGrantCount = combined.repeatedGrantCount
    doubt = nil
  }

  /// What a role would give, from popularity alone.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - granted: What it grants.
  ///   - doubt: Why who holds what is unknown.
  package init(_ role: PotentialRole, granting granted: [RoleMiningEntitlement], doubt: String) {
    let counts = GainCounts(memberCount: role.identityCount ?? 0, granted: granted)
    roles = [NamedReference(role)]
    identities = nil
    entitlements = granted.map { row in
      GainedEntitlement(
        id: row.id, name: row.displayName, application: row.applicationName,
        count: counts.newGrants[row.id].flatMap(\.self), identities: nil)
    }.sorted(by: GainedEntitlement.isBefore)
    gainingCount = counts.people
    grantCount = counts.grants
    repeatedGrantCount = nil
    self.doubt = doubt
  }
}

extension ExpectedGains.GainedEntitlement {
  static func isBefore(_ one: Self, _ other: Self) -> Bool {
    one.count != other.count
      ? one.count ?? -1 > other.count ?? -1 : (one.name, one.id) < (other.name, other.id)
  }
}

/// What roles grant together.
private struct GrantedAccess {
  private var rows: [Entitlement.ID: RoleMiningEntitlement] = [:]

  init(_ roles: [[RoleMiningEntitlement]]) {
    for row in roles.joined() where rows[row.id] == nil { rows[row.id] = row }
  }

  func reference(to id: Entitlement.ID) -> NamedReference {
    NamedReference(id: Identifier(id.rawValue), name: rows[id]?.displayName ?? id.rawValue)
  }

  func entitlements(gainedBy people: GainedByPeople) -> [ExpectedGains.GainedEntitlement] {
    let gaining = people.byEntitlement
    return rows.values.map { row in
      let identities = gaining[row.id] ?? []
      return ExpectedGains.GainedEntitlement(
        id: row.id, name: row.displayName, application: row.applicationName,
        count: identities.count, identities: identities)
    }.sorted(by: ExpectedGains.GainedEntitlement.isBefore)
  }
}

/// What each identity would get from several roles.
private struct GainedByPeople {
  private struct Part {
    let name: String
    var gained: Set<Entitlement.ID> = []
    var held: Set<Entitlement.ID> = []
  }

  private var parts: [Identity.ID: Part] = [:]

  mutating func add(_ gains: RoleGains, named holdings: TenantHoldings) {
    let ids = gains.holdings.entitlements
    let granted = Set(gains.granted.map { ids[Int($0)] })
    for (member, identity) in holdings.identities.enumerated()
    where gains.holdings.members.indices.contains(member) {
      let gained = Set(gains.entitlements(gainedBy: member).map { ids[Int($0)] })
      var part = parts[identity.id] ?? Part(name: identity.displayName)
      part.gained.formUnion(gained)
      part.held.formUnion(granted.subtracting(gained))
      parts[identity.id] = part
    }
  }

  private var inOrder: [(id: Identity.ID, part: Part)] {
    parts.map { ($0.key, $0.value) }.sorted { ($0.1.name, $0.0) < ($1.1.name, $1.0) }
  }

  func identities(_ access: GrantedAccess) -> [ExpectedGains.GainingIdentity] {
    inOrder.map { id, part in
      ExpectedGains.GainingIdentity(
        id: id, name: part.name, gains: part.gained.map(access.reference).sortedByName,
        held: part.held.count)
    }
  }

  var byEntitlement: [Entitlement.ID: [NamedReference]] {
    var identities: [Entitlement.ID: [NamedReference]] = [:]
    for (id, part) in inOrder {
      let reference = NamedReference(id: Identifier(id.rawValue), name: part.name)
      for entitlement in part.gained { identities[entitlement, default: []].append(reference) }
    }
    return identities
  }
}

extension NamedReference {
  /// A potential role by name.
  init(_ role: PotentialRole) {
    self.init(id: Identifier(role.id.rawValue), name: role.displayName)
  }
}

extension [NamedReference] {
  /// The references, sorted by name.
  package var sortedByName: Self {
    sorted { ($0.name ?? "", $0.id) < ($1.name ?? "", $1.id) }
  }
}

extension CountBounds: Encodable {
  private enum CodingKeys: String, CodingKey {
    case lower = "atLeast"
    case upper = "atMost"
  }

  /// Writes both bounds, which are equal if the count is exact.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(lower, forKey: .lower)
    try fields.encode(upper, forKey: .upper)
  }

  /// `34`, or `30 to 34`.
  package var words: String {
    exact.map(\.grouped) ?? "\(lower.grouped) to \(upper.grouped)"
  }
}
