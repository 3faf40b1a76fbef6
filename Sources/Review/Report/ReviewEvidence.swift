import FoundationEssentials
import Journal
import RoleMining

/// What a report is made from: what the journal holds about a tenant, and what the tenant says now.
package struct ReviewEvidence: Sendable {
  /// The tenant's name on the screen.
  package var tenantName: String
  /// The tenant, and who makes the report.
  package var context: RecordContext
  /// When the report is made.
  package var time: Date
  /// What the journal holds.
  package var journal: JournalEvidence
  /// The potential roles that the tenant has now.
  package var roles: [PotentialRole]
  /// The number of its potential roles that cannot be read.
  package var unreadableRoles = 0
  /// Its sessions.
  package var sessions: [RoleMiningSession]
  /// What the tenant says about created roles, by their ids.
  package var createdRoles: [String: CreatedRoleEvidence]
  /// The names of entitlements, by their ids, where the journal does not hold them.
  package var entitlementNames: [String: String] = [:]
  /// What the accepted roles cover, if that was counted exactly.
  package var covered: CoveredCounts?
  /// What the accepted roles conflict with now.
  package var conflicts: [PotentialRole.ID: ConflictCheck] = [:]
  /// Why the conflicts were not checked; nil if they were.
  package var conflictDoubt: String?

  /// Collects evidence.
  package init(
    tenantName: String, context: RecordContext, time: Date, journal: JournalEvidence,
    roles: [PotentialRole] = [], sessions: [RoleMiningSession] = [],
    createdRoles: [String: CreatedRoleEvidence] = [:]
  ) {
    self.tenantName = tenantName
    self.context = context
    self.time = time
    self.journal = journal
    self.roles = roles
    self.sessions = sessions
    self.createdRoles = createdRoles
  }
}

/// What a tenant says about a role that was created from a potential role, in words.
package struct CreatedRoleEvidence: Sendable, Hashable {
  /// The name; nil if the tenant does not state it.
  package var name: String?
  /// The owner.
  package var owner: String
  /// Whether it is enabled.
  package var enabled: String
  /// Whether it is requestable.
  package var requestable: String

  /// Describes a created role.
  package init(name: String? = nil, owner: String, enabled: String, requestable: String) {
    self.name = name
    (self.owner, self.enabled, self.requestable) = (owner, enabled, requestable)
  }

  /// Not requested, or the tenant did not answer.
  package static let notChecked = same("not checked")
  /// The tenant has no such role.
  package static let missing = same("no longer in the tenant")

  /// What stands for the owner where there is none.
  static let noOwner = "none"
  /// What stands for the owner where no role was created.
  static let noRole = "–"
  /// What may stand for the owner where none is known.
  static let noOwners = Set([noOwner, notChecked.owner, missing.owner, "not known", noRole])

  private static func same(_ words: String) -> Self {
    Self(owner: words, enabled: words, requestable: words)
  }
}

/// What the journal holds about a tenant, all from the same moment.
package struct JournalEvidence: Sendable {
  /// The decisions that hold.
  package var decisions: [RecordedDecision] = []
  /// Who accepted each accepted role as it is.
  package var acceptedBy: [PotentialRole.ID: [String]] = [:]
  /// The changes and outcomes, the oldest first.
  package var changes: [JournalRecord] = []
  /// The changes without a final outcome.
  package var openChanges: [OpenChange] = []
  /// The roles on which people differ.
  package var conflicts: [DecisionConflict] = []
  /// Where the journal ended.
  package var end: JournalEnd

  /// Reads a journal.
  ///
  /// - Throws: `JournalFailure`.
  package init(_ journal: Journal, of tenant: TenantKey) throws(JournalFailure) {
    // Other processes may write to the journal meanwhile, but the records read must be those up to the stated end.
    var tries = 5
    repeat {
      end = try journal.last()
      decisions = try journal.wholeDecisions(of: tenant)
      changes = try journal.records(
        RecordQuery(tenant: tenant, kinds: ["change", "outcome"])
      ).reversed()
      openChanges = try journal.openChanges(of: tenant)
      conflicts = try journal.conflicts(of: tenant)
      acceptedBy = [:]
      for decision in decisions where decision.decision.state == .accepted {
        let role = decision.decision.subject.role
        switch try journal.approval(of: role, in: tenant) {
        case .approved(let names), .needsMore(_, let names): acceptedBy[role] = names
        }
      }
      tries -= 1
    } while try journal.last() != end && tries > 0
  }

  /// The evidence of a journal that does not exist yet.
  package init() {
    end = JournalEnd(count: 0, hash: .beforeTheFirst)
  }
}
