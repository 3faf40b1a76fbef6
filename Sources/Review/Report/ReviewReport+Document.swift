import Journal
import RoleMining

extension ReviewReport {
  /// The report for people.
  ///
  /// - Parameter hash: The SHA-256 of its JSON form, which is the form that is signed.
  /// - Returns: The sections.
  package func document(hash: String) -> ReportDocument {
    ReportDocument(
      title: "Review of potential roles",
      sections: [
        summary(hash: hash), reviewerSection, sessionSection, totalSection, roleSection,
        checkSection, disagreementSection, openSection, signOffSection, conflictAnnex,
        exclusionAnnex, annex,
      ])
  }

  private func summary(hash: String) -> ReportSection {
    ReportSection(
      "Review",
      facts: [
        // The first text that looks like the end of a journal has to be this one, whatever names say.
        ("Journal", "\(journal.words), last hash \(journal.lastHash)"),
        ("Tenant", tenantName), ("Tenant in the journal", tenant), ("API version", apiVersion),
        ("Date", created), ("Made by", createdBy), ("Form", format),
        ("SHA-256 of the JSON form", hash),
      ])
  }

  private var reviewerSection: ReportSection {
    ReportSection(
      "Reviewers", .table, of: reviewers,
      [
        ("Name", \.name), ("Login", \.login), ("Current decisions", { String($0.decisions) }),
        ("First", \.first), ("Last", \.last),
      ])
  }

  private var sessionSection: ReportSection {
    ReportSection(
      "Population and mining parameters", .cards, of: sessions,
      [
        ("Session", { $0.name ?? "Unnamed session" }), ("Session id", { $0.id.orUnknown }),
        ("Population", \.population),
        ("Identities in the population", { $0.identityCount.orUnknown }),
        ("Chosen", { $0.scopingMethod.orUnknown }), ("Type", { $0.type.orUnknown }),
        ("Minimum identities", { $0.minimumIdentities.orUnknown }),
        ("Prune threshold", \.pruneWords),
        ("Prescribed threshold", { $0.prescribedPruneThreshold.orUnknown }),
        ("Mined", { $0.created.orUnknown }),
      ])
  }

  private var totalSection: ReportSection {
    ReportSection(
      "Totals",
      hint:
        "Decided roles, accepted or rejected, that the tenant no longer has are counted, too. Identities "
        + "and entitlements covered are those of accepted roles.",
      facts: [
        ("Potential roles in the tenant", String(totals.potentialRoles)),
        ("Decided", String(totals.decided)), ("Accepted", String(totals.accepted)),
        ("Rejected", String(totals.rejected)), ("Later", String(totals.later)),
        ("Undecided", String(totals.undecided)), ("Provisioned", String(totals.provisioned)),
        ("Identities covered", totals.identitiesCovered),
        ("Entitlements covered", totals.entitlementsCovered),
      ])
  }

  private var checkSection: ReportSection {
    ReportSection(
      "Conflicts, outliers and excluded accounts",
      facts: [
        ("Service and break-glass accounts left out", excludedAccounts),
        ("Conflicts of access (segregation of duties)", accessConflicts),
        ("Outliers", outliers),
      ])
  }

  private var disagreementSection: ReportSection {
    ReportSection(
      "Decided differently",
      hint: disagreements.isEmpty ? "" : "No later decision took all of these into account.",
      .table, of: disagreements.flatMap { role in role.decisions.map { (role, $0) } },
      [
        ("Role", { $0.0.name }), ("Role id", { $0.0.role }), ("Person", { $0.1.person }),
        ("Decision", { $0.1.decision }), ("Time", { $0.1.time }),
        ("Reason and note", { $0.1.grounds.orNone }), ("Origin", { $0.1.origin }),
      ])
  }

  private var openSection: ReportSection {
    ReportSection(
      "Open", .table, of: open,
      [("What", \.what), ("Role", { $0.name ?? "" }), ("Role id", { $0.role ?? "" })])
  }

  private var signOffSection: ReportSection {
    ReportSection(
      "Owner sign-off", hint: "The owner of each accepted role signs here.", .table,
      of: roles.filter { $0.decision.state == "accepted" },
      [
        ("Role", \.name), ("Owner", \.signingOwner), ("Agreed (yes/no)", { _ in "" }),
        ("Date", { _ in "" }), ("Signature", { _ in "" }),
      ])
  }

  private var conflictAnnex: ReportSection {
    ReportSection(
      "Annex: conflicts", .table,
      of: roles.flatMap { role in (role.conflicts?.found ?? []).map { (role, $0) } },
      [
        ("Role", { $0.0.name }), ("Role id", { $0.0.id }), ("Rule", { $0.1.rule }),
        ("Severity", { $0.1.severity.orUnknown }), ("Origin", { $0.1.origin }),
        ("Enforced", { $0.1.isEnforced.map { $0 ? "true" : "false" }.orUnknown }),
        ("Inside the role, or with what people hold", { $0.1.place.rawValue }),
        ("Left", { $0.1.left.words }), ("Right", { $0.1.right.words }),
        ("People", { $0.1.peopleCount.orUnknown }),
        ("Already break it", { $0.1.earlierCount.orUnknown }),
        ("Who", { $0.1.people.words }),
      ])
  }

  private var exclusionAnnex: ReportSection {
    ReportSection(
      "Annex: exclusions", .table,
      of: roles.flatMap { role in role.exclusions.map { (role, $0) } },
      [
        ("Role", { $0.0.name }), ("Role id", { $0.0.id }), ("Entitlement", { $0.1.name.orUnknown }),
        ("Entitlement id", \.1.id), ("Reason", \.1.reason), ("State", \.1.state),
      ])
  }

  private var annex: ReportSection {
    ReportSection(
      "Annex: decisions on entitlements", .table,
      of: roles.flatMap { role in role.entitlements.map { (role, $0) } },
      [
        ("Role", { $0.0.name }), ("Role id", { $0.0.id }),
        ("Entitlement", { $0.1.name ?? "not known" }), ("Entitlement id", { $0.1.id }),
        ("Decision", { $0.1.isKept ? "keep" : "exclude" }), ("Reason", { $0.1.reason.orNone }),
      ])
  }
}

extension [NamedReference] {
  /// The names with the ids, one per line.
  fileprivate var words: String {
    map { reference in reference.name.map { "\($0) (\(reference.id))" } ?? "\(reference.id)" }
      .joined(separator: "\n")
  }
}

extension ReportedJournal {
  fileprivate var words: String { "\(records) \(records == 1 ? "record" : "records")" }
}

extension ReportedSession {
  /// The prune threshold in use: the session's own or, without one, the prescribed one.
  fileprivate var pruneWords: String {
    pruneThreshold.map { String($0) } ?? prescribedPruneThreshold.map {
      "the prescribed one, \($0)"
    }
      ?? "not known"
  }
}

extension String? {
  /// The text, or that it is not known.
  var orUnknown: String { self ?? "not known" }
  /// The text, or that there is none.
  var orNone: String { self ?? "none" }
}

extension Int? {
  /// The number, or that it is not known.
  var orUnknown: String { map(String.init) ?? "not known" }
}

extension ProposedOwner? {
  /// The name and the id.
  var words: String {
    switch (self?.name, self?.id) {
    case (let name?, let id?): "\(name) (\(id))"
    case (let name?, nil): name
    case (nil, let id?): id
    case (nil, nil): "none proposed"
    }
  }
}
