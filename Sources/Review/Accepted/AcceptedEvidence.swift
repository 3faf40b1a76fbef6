import RoleEvidence

/// What the accepted roles of a tenant explain, and what they would give together.
package struct AcceptedEvidence: Sendable {
  /// The roles, and those that cannot be told.
  package let accepted: AcceptedRoles
  /// What they explain.
  package let coverage: CoverageReport
  /// What they would give.
  package let gains: ExpectedGains
}

/// How far reading the accepted roles is.
package enum AcceptedOutcome: Sendable {
  /// It goes on.
  case underWay
  /// All were read.
  case read(AcceptedEvidence)
  /// It ended; why, as a sentence.
  case failed(String)
}
