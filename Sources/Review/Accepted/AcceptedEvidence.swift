import RoleEvidence

/// What the accepted roles of a tenant explain, and what they would grant together.
package struct AcceptedEvidence: Sendable {
  /// The roles, and the names of those that could not be read.
  package let accepted: AcceptedRoles
  /// What they explain.
  package let coverage: CoverageReport
  /// What they would grant, and to whom.
  package let gains: ExpectedGains
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
