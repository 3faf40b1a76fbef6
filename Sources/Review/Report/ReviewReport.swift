/// A report on a review of potential roles: what was decided, by whom, why, and what is open.
///
/// It is a value of texts and numbers only, so that its JSON can be signed and read again, and every other form
/// is made from it.
package struct ReviewReport: Sendable, Hashable, Codable {
  /// The name of this form of report; a different form would have a different name.
  package var format = ReviewReport.currentFormat
  /// The tenant, as the journal names it.
  package var tenant: String
  /// The tenant's name on the screen.
  package var tenantName: String
  /// The version of the API.
  package var apiVersion: String
  /// When the report was made.
  package var created: String
  /// Who made it.
  package var createdBy: String
  /// Who decided.
  package var reviewers: [ReportedReviewer]
  /// The sessions of these roles.
  package var sessions: [ReportedSession]
  /// The service and break-glass accounts that the population leaves out.
  package var excludedAccounts: String
  /// What the review covers.
  package var totals: ReportTotals
  /// The decided roles, and those that were provisioned without a decision.
  package var roles: [ReportedRole]
  /// How many accepted roles were checked for conflicts (segregation of duties), and how many have some.
  package var accessConflicts: String
  /// Whether a role has outliers: identities that differ from the others.
  package var outliers: String
  /// Roles on which people decided differently, and no one has decided since.
  package var disagreements: [ReportedDisagreement]
  /// What is open.
  package var open: [ReportedOpenItem]
  /// Where the journal ended.
  package var journal: ReportedJournal

  /// The name of the form that this program writes.
  package static let currentFormat = "rolesift-review-1"
}

/// Someone who decided.
package struct ReportedReviewer: Sendable, Hashable, Codable {
  /// The name.
  package var name: String
  /// Their id on the tenant or, without one, their user name on this machine.
  package var login: String
  /// How many current decisions are theirs.
  package var decisions: Int
  /// When the first of these was made.
  package var first: String
  /// When the last of these was made.
  package var last: String
}

/// A session: its population and mining parameters.
package struct ReportedSession: Sendable, Hashable, Codable {
  /// The id; nil if neither the tenant nor the journal has it.
  package var id: String?
  /// The name.
  package var name: String?
  /// The type of role that it mines, in a word.
  package var type: String?
  /// The population, in words.
  package var population: String
  /// How the population was chosen.
  package var scopingMethod: String?
  /// The number of identities in the population.
  package var identityCount: Int?
  /// The minimum number of identities in a potential role.
  package var minimumIdentities: Int?
  /// The prune threshold in use.
  package var pruneThreshold: Int?
  /// The prune threshold that the tenant computed.
  package var prescribedPruneThreshold: Int?
  /// When it was mined.
  package var created: String?
}

/// What the review covers. Texts say how well a figure is known: `212`, `at most 300`, `not known`.
package struct ReportTotals: Sendable, Hashable, Codable {
  /// The number of potential roles in the tenant.
  package var potentialRoles: Int
  /// The number of those that are accepted or rejected, whether or not the tenant still has them.
  package var decided: Int
  /// The number of accepted ones.
  package var accepted: Int
  /// The number of rejected ones.
  package var rejected: Int
  /// The number of those that were put off.
  package var later: Int
  /// The number of potential roles in the tenant that are neither decided nor put off.
  package var undecided: Int
  /// The number of roles that were provisioned, with or without a decision.
  package var provisioned: Int
  /// The identities in accepted roles.
  package var identitiesCovered: String
  /// The entitlements in accepted roles.
  package var entitlementsCovered: String
}

/// A role on which people decided differently.
package struct ReportedDisagreement: Sendable, Hashable, Codable {
  /// The potential role.
  package var role: String
  /// Its name.
  package var name: String
  /// The last decision of each, the newest first.
  package var decisions: [ReportedOpinion]
}

/// One person's decision on a role on which people differ.
package struct ReportedOpinion: Sendable, Hashable, Codable {
  /// Who decided.
  package var person: String
  /// When.
  package var time: String
  /// What, in words.
  package var decision: String
  /// The reason and the note.
  package var grounds: String?
  /// Whether it was made here, or from where it was imported and who signed that, in words.
  package var origin: String
}

/// Something that is open.
package struct ReportedOpenItem: Sendable, Hashable, Codable {
  /// What is open, in words.
  package var what: String
  /// The potential role; nil if it is about none.
  package var role: String?
  /// The name of the role.
  package var name: String?
}

/// Where the journal ended when the report was made.
package struct ReportedJournal: Sendable, Hashable, Codable {
  /// The number of records.
  package var records: Int
  /// The hash of the last one.
  package var lastHash: String
}
