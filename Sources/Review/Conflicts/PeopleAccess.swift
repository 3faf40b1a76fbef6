import RoleEvidence
import RoleMining

/// What the identities of a role hold of the access that conflict rules mention, whether the role grants it or not.
package struct PeopleAccess: Sendable, Hashable {
  /// The identities.
  package var people: [PublicIdentity]
  /// What each holds; those who hold nothing of it may be left out.
  package var held: [Identity.ID: [Entitlement.ID]]
  /// The names of what they hold.
  package var names: [Entitlement.ID: String]
  /// The query-only policies that each person would violate with the role; nil if the tenant was not asked.
  package var predicted: Knowledge<[Identity.ID: [NamedReference]]>?

  /// Creates a value from its fields.
  package init(
    people: [PublicIdentity] = [], held: [Identity.ID: [Entitlement.ID]] = [:],
    names: [Entitlement.ID: String] = [:],
    predicted: Knowledge<[Identity.ID: [NamedReference]]>? = nil
  ) {
    self.people = people
    self.held = held
    self.names = names
    self.predicted = predicted
  }

  /// Whether the tenant has yet to be asked, person by person, about policies that are only a query.
  package func leavesQueries(of rules: ConflictRules) -> Bool {
    predicted == nil && !rules.queries.isEmpty
  }

  /// Adds who holds what of some more entitlements.
  mutating func add(_ holdings: TenantHoldings) {
    people = holdings.identities
    for entitlement in holdings.entitlements {
      names[Entitlement.ID(entitlement.id.rawValue)] = entitlement.name
    }
    for (identity, places) in zip(holdings.identities, holdings.held) where !places.isEmpty {
      held[identity.id, default: []] += places.compactMap { place in
        holdings.entitlements.indices.contains(place)
          ? Entitlement.ID(holdings.entitlements[place].id.rawValue) : nil
      }
    }
  }
}
