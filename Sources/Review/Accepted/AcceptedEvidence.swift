import RoleEvidence
import RoleMining

/// What the accepted roles of a tenant explain, and what they would grant together.
package struct AcceptedEvidence: Sendable {
  /// The roles, and the names of those that could not be read.
  package let accepted: AcceptedRoles
  /// What they explain.
  package let coverage: CoverageReport
  /// What they would grant, and to whom.
  package let gains: ExpectedGains
  /// Who is in the roles, where it is not known who holds what; nil where it is.
  package var people: AcceptedPeople?

  /// Takes what was counted.
  package init(
    accepted: AcceptedRoles, coverage: CoverageReport, gains: ExpectedGains,
    people: AcceptedPeople? = nil
  ) {
    self.accepted = accepted
    self.coverage = coverage
    self.gains = gains
    self.people = people
  }

  /// Counts bounds, from popularity and who is in the roles.
  ///
  /// - Parameters:
  ///   - accepted: The roles.
  ///   - people: Who is in them.
  ///   - doubt: Why it is not known who holds what.
  package init(boundsOf accepted: AcceptedRoles, _ people: AcceptedPeople, doubt: String) {
    let known = accepted.roles.map { ($0, people.ids(of: $0.role.id)) }
    self.init(
      accepted: accepted,
      coverage: CoverageReport(
        known, identityCount: people.organizationSize,
        doubt: "who holds what is not known: \(doubt)"),
      gains: known.isEmpty ? ExpectedGains([]) : ExpectedGains(known, doubt: doubt), people: people)
  }
}

/// Who is in the accepted roles of a tenant that does not say at once who holds what.
package struct AcceptedPeople: Sendable, Hashable {
  /// The identities of each role, except for roles with an unreadable row.
  package let members: [PotentialRole.ID: [PublicIdentity]]
  /// The number of identities in the organisation; nil is unknown.
  package let organizationSize: Int?

  /// All identities in at least one of the roles, each once, sorted by id.
  package let everybody: [Identity.ID]

  /// Creates a value from its fields.
  package init(members: [PotentialRole.ID: [PublicIdentity]], organizationSize: Int?) {
    self.members = members
    self.organizationSize = organizationSize
    everybody = Set(members.values.joined().lazy.map(\.id)).sorted()
  }

  /// The ids of the identities of a role; nil if they are unknown.
  func ids(of role: PotentialRole.ID) -> Set<Identity.ID>? {
    members[role].map { Set($0.map(\.id)) }
  }
}

/// How reading the accepted roles went on.
package enum AcceptedOutcome: Sendable {
  /// It is not finished.
  case underWay
  /// All roles were read.
  case read(AcceptedEvidence)
  /// It failed, for a reason given as a sentence.
  case failed(String)
}
