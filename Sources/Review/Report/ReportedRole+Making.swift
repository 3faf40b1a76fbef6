import Journal
import RoleMining

extension ReportedRole {
  /// Describes a decided role.
  init(
    _ recorded: RecordedDecision, _ listed: PotentialRole?, _ evidence: ReviewEvidence,
    _ sent: SentExclusions, _ provisioned: SentProvisionings
  ) {
    let (decision, subject) = (recorded.decision, recorded.decision.subject)
    id = subject.role.rawValue
    let then = subject.name.flatMap { $0.isEmpty ? nil : $0 }
    name = listed?.displayName ?? then ?? "Potential role " + subject.role.rawValue.prefix(8)
    nameWhenDecided = then == name ? nil : then
    presence = listed == nil ? Self.gone : Self.here
    session = listed?.session?.id?.rawValue ?? subject.session
    sessionName = listed?.session?.name ?? subject.sessionName
    figures = ReportedFigures(listed, subject)
    self.decision = ReportedDecision(recorded)
    acceptedBy = evidence.journal.acceptedBy[subject.role] ?? []
    owner = decision.owner
    exclusions = ReportedExclusion.all(
      decision.entitlements, sent[subject.role.rawValue], evidence.entitlementNames)
    entitlements = decision.entitlements.sorted { ($0.name ?? "", $0.id) < ($1.name ?? "", $1.id) }
    provisioning = ReportedProvisioning(listed, evidence.createdRoles)
    conflicts =
      provisioned[subject.role]?.conflicts
      ?? evidence.conflicts[subject.role].map { ReportedConflicts($0) }
  }

  /// Describes a role that was provisioned without a decision.
  init(
    _ provisioned: SentProvisioning, _ listed: PotentialRole?, _ evidence: ReviewEvidence,
    _ sent: SentExclusions
  ) {
    id = provisioned.role.rawValue
    name = listed?.displayName ?? "Potential role " + id.prefix(8)
    presence = listed == nil ? Self.gone : Self.here
    session = listed?.session?.id?.rawValue ?? provisioned.session
    sessionName = listed?.session?.name
    figures = ReportedFigures(listed, nil)
    decision = ReportedDecision(of: provisioned)
    acceptedBy = []
    exclusions = ReportedExclusion.all([], sent[id], evidence.entitlementNames)
    entitlements = []
    provisioning = ReportedProvisioning(listed, evidence.createdRoles)
    conflicts = provisioned.conflicts
  }

  private static let here = "in the tenant"
  private static let gone = "no longer in the tenant"

  /// Whether the tenant still has it.
  var isInTenant: Bool { presence == Self.here }

  /// Whether a role was created from it.
  var isProvisioned: Bool { provisioning.state == ProvisionState.complete.displayText }

  /// Who signs for it: the owner of the created role if the tenant names one, else the proposed one.
  var signingOwner: String {
    let created = provisioning.owner
    return !isProvisioned || CreatedRoleEvidence.noOwners.contains(created) ? owner.words : created
  }
}

extension ReportedFigures {
  /// What was loaded at the decision is exact; else the row of a list showed how many there were.
  fileprivate init(_ role: PotentialRole?, _ subject: DecidedRole?) {
    identities = role?.identityCount
    identitiesWhenDecided = subject?.signature.identities?.hashes.count ?? subject?.identityCount
    entitlements = role?.entitlementCount
    entitlementsWhenDecided =
      subject?.signature.entitlements?.hashes.count ?? subject?.entitlementCount
    quality = role?.quality
    density = role?.density
    freshness = role?.freshness
  }
}

extension ReportedDecision {
  /// What stands for a decision where there is none.
  static let noState = "undecided"

  fileprivate init(of provisioned: SentProvisioning) {
    let record = provisioned.record
    state = Self.noState
    by = "no one"
    time = Timestamp.text(for: record.time)
    self.record = record.number
    origin = "provisioned without a decision by \(record.author.name)"
  }

  fileprivate init(_ recorded: RecordedDecision) {
    state = recorded.decision.state.word
    if case .later(let day, let name) = recorded.decision.state { (until, person) = (day, name) }
    reason = recorded.decision.reason
    note = recorded.decision.note
    by = recorded.author.name
    time = Timestamp.text(for: recorded.time)
    record = recorded.record.number
    origin = recorded.origin
  }
}

extension ReportedProvisioning {
  fileprivate init(_ role: PotentialRole?, _ created: [String: CreatedRoleEvidence]) {
    state = role.map { $0.provisionState?.displayText ?? "not provisioned" } ?? "not known"
    roleID = role?.roleID
    guard let id = role?.roleID else {
      let words = role == nil ? "not known" : CreatedRoleEvidence.noRole
      (owner, enabled, requestable) = (words, words, words)
      return
    }
    let evidence = created[id] ?? .notChecked
    roleName = evidence.name
    (owner, enabled, requestable) = (evidence.owner, evidence.enabled, evidence.requestable)
  }
}

extension ReportedExclusion {
  /// An exclusion that is on record only.
  static let notSent = "decided, not sent"
  private static let done = "excluded in the tenant"

  /// What was decided, and what was sent without a decision.
  fileprivate static func all(
    _ entitlements: [EntitlementDecision], _ sent: Set<String>, _ names: [String: String]
  ) -> [Self] {
    let decided = entitlements.filter { !$0.isKept }
    let known = Set(entitlements.map(\.id))
    let exclusions =
      decided.map { entitlement in
        Self(
          id: entitlement.id, name: entitlement.name ?? names[entitlement.id],
          reason: entitlement.reason ?? "none given",
          state: sent.contains(entitlement.id) ? done : notSent)
      }
      + sent.subtracting(known).map { id in
        Self(id: id, name: names[id], reason: "none given", state: done)
      }
    return exclusions.sorted { ($0.name ?? "", $0.id) < ($1.name ?? "", $1.id) }
  }
}
