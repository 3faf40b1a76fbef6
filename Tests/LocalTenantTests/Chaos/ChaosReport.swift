import RoleMining

/// What came of many operations.
struct ChaosReport: Sendable {
  var operations = 0
  var changes = 0
  /// Reads that ended in an error that says so.
  var failedReads = 0
  var readErrors: [String: Int] = [:]
  /// Changes whose lost answer was settled by a look-up.
  var settled = 0
  /// Changes that were sent a second time because nothing showed of the first.
  var sentAgain = 0
  /// Changes of which the look-up could not tell.
  var unsettled = 0
  /// What was wrong, a sentence each.
  var problems: [String] = []
  /// How the roles have to be in the end.
  var roles: [ChaosRole] = []

  mutating func add(_ other: ChaosReport) {
    operations += other.operations
    changes += other.changes
    failedReads += other.failedReads
    readErrors.merge(other.readErrors, uniquingKeysWith: +)
    settled += other.settled
    sentAgain += other.sentAgain
    unsettled += other.unsettled
    problems += other.problems
    roles += other.roles
  }
}

/// A potential role as its only worker believes it to be.
struct ChaosRole: Sendable {
  let id: PotentialRole.ID
  let session: RoleMiningSession.ID
  let identityCount: Int
  let entitlements: [Entitlement.ID]
  let owner: Identity.ID
  var name: String?
  var isSaved = false
  var excluded: Set<Entitlement.ID> = []
  var isProvisioned = false
}
