import RoleMining

/// The outcome of many operations.
struct ChaosReport: Sendable {
  var operations = 0
  var changes = 0
  /// Reads that ended in a correct error.
  var failedReads = 0
  var readErrors: [String: Int] = [:]
  /// Changes whose lost answer was settled by a look-up.
  var settled = 0
  /// Changes that were sent a second time because nothing showed.
  var sentAgain = 0
  /// Changes whose look-up was inconclusive.
  var unsettled = 0
  /// The problems, a sentence each.
  var problems: [String] = []
  /// The expected final state of the roles.
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

/// A potential role as its only worker expects it.
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
