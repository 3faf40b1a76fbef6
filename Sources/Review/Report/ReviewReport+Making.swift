import FoundationEssentials
import Journal
import RoleMining

extension ReviewReport {
  /// Makes a report.
  package init(_ evidence: ReviewEvidence) {
    let decisions = evidence.journal.decisions.filter(\.isDecided)
    let listed = Dictionary(evidence.roles.map { ($0.id, $0) }) { first, _ in first }
    let sent = SentExclusions(evidence.journal.changes)
    let provisioned = SentProvisionings(evidence.journal.changes)
    let undecided = provisioned.undecided(besides: decisions)
    let subjects = decisions.map { decision in
      let subject = decision.decision.subject
      return ReportedSession.RoleSession(
        role: subject.role, session: subject.session, sessionName: subject.sessionName)
    }
    let others = undecided.map { ReportedSession.RoleSession(role: $0.role, session: $0.session) }
    let decidedRoles = decisions.map { decision in
      ReportedRole(decision, listed[decision.decision.subject.role], evidence, sent, provisioned)
    }
    let undecidedRoles = undecided.map { ReportedRole($0, listed[$0.role], evidence, sent) }
    let reported = (decidedRoles + undecidedRoles).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    tenant = evidence.context.tenant.description
    tenantName = evidence.tenantName
    apiVersion = evidence.context.version
    created = Timestamp.text(for: evidence.time)
    createdBy = evidence.context.author.name
    reviewers = Self.reviewers(decisions)
    sessions = ReportedSession.all(of: subjects + others, listed, evidence.sessions)
    excludedAccounts = "not recorded"
    totals = ReportTotals(decisions, reported, listed, evidence.covered)
    roles = reported
    accessConflicts = Self.conflictWords(reported, doubt: evidence.conflictDoubt)
    outliers = "not checked"
    disagreements = evidence.journal.conflicts.map { ReportedDisagreement($0, listed) }
    open = ReportedOpenItem.all(
      reported, totals, disagreements, evidence.journal.openChanges, listed)
    if evidence.unreadableRoles > 0 { open.append(.unreadable(evidence.unreadableRoles)) }
    journal = ReportedJournal(
      records: evidence.journal.end.count, lastHash: evidence.journal.end.hash.description)
  }

  private static func reviewers(_ decisions: [RecordedDecision]) -> [ReportedReviewer] {
    var reviewers: [Author: ReportedReviewer] = [:]
    for decision in decisions {
      let time = Timestamp.text(for: decision.time)
      var reviewer =
        reviewers[decision.author]
        ?? ReportedReviewer(
          name: decision.author.name, login: decision.author.principal ?? "not known",
          decisions: 0, first: time, last: time)
      reviewer.decisions += 1
      reviewer.first = min(reviewer.first, time)
      reviewer.last = max(reviewer.last, time)
      reviewers[decision.author] = reviewer
    }
    return reviewers.values.sorted { ($0.name, $0.login, $0.first) < ($1.name, $1.login, $1.first) }
  }
}

extension ReportedDisagreement {
  /// Describes a conflict.
  ///
  /// - Parameters:
  ///   - conflict: The conflict.
  ///   - listed: The known potential roles of the tenant.
  package init(_ conflict: DecisionConflict, _ listed: [PotentialRole.ID: PotentialRole] = [:]) {
    role = conflict.role.rawValue
    name =
      listed[conflict.role]?.displayName
      ?? conflict.decisions.lazy.compactMap(\.decision.subject.name).first ?? role
    decisions = conflict.decisions.map { decision in
      let grounds = [decision.decision.reason, decision.decision.note].compactMap(\.self)
        .filter { !$0.isEmpty }
      return ReportedOpinion(
        person: decision.author.name, time: Timestamp.text(for: decision.time),
        decision: decision.decision.state.words,
        grounds: grounds.isEmpty ? nil : grounds.joined(separator: ". "),
        origin: decision.origin)
    }
  }
}

extension ReportedOpenItem {
  fileprivate static func unreadable(_ count: Int) -> Self {
    Self(
      what:
        "\(count.grouped) more potential \(count == 1 ? "role" : "roles") of the tenant cannot be read; "
        + "what is missing here may be among them")
  }

  fileprivate static func all(
    _ roles: [ReportedRole], _ totals: ReportTotals, _ disagreements: [ReportedDisagreement],
    _ changes: [OpenChange], _ listed: [PotentialRole.ID: PotentialRole]
  ) -> [Self] {
    var items: [Self] = []
    if totals.undecided > 0 {
      items.append(
        Self(
          what: "\(totals.undecided.grouped) of \(totals.potentialRoles.grouped) potential roles "
            + (totals.undecided == 1 ? "is" : "are") + " undecided"))
    }
    items += disagreements.map { Self(what: "decided differently", role: $0.role, name: $0.name) }
    items += roles.flatMap { role in
      role.openWords.map { Self(what: $0, role: role.id, name: role.name) }
    }
    items += changes.map { open in
      Self(
        what: "unconfirmed: \(open.change.words)", role: open.change.role,
        name: open.change.role.flatMap { listed[PotentialRole.ID($0)]?.displayName })
    }
    return items
  }
}

extension ReportedRole {
  /// What is open about it.
  fileprivate var openWords: [String] {
    var words: [String] = []
    if decision.state == "later" { words.append(decision.words) }
    if decision.state == ReportedDecision.noState { words.append("provisioned without a decision") }
    guard isInTenant else { return words + [presence] }
    guard decision.state == "accepted" else { return words }
    if !isProvisioned { words.append("accepted, \(provisioning.state)") }
    let unsent = exclusions.count { $0.state == ReportedExclusion.notSent }
    if unsent > 0 {
      words.append(
        "\(unsent.grouped) \(unsent == 1 ? "exclusion" : "exclusions") decided and not sent")
    }
    if !isProvisioned, owner == nil { words.append("no owner proposed") }
    if isProvisioned, provisioning.owner == CreatedRoleEvidence.noOwner {
      words.append("the created role has no owner")
    }
    return words
  }
}

extension ReportedDecision {
  /// In words, such as "later (until 2026-12-04, for Ana)".
  var words: String {
    guard state == "later" else { return state }
    return Decision.State.later(until: until, person: person).words
  }
}
