import Journal
import RoleMining

extension ReviewReport {
  /// The decided roles, with everything that is known about each.
  var roleSection: ReportSection {
    ReportSection(
      "Roles", .cards, of: roles, Self.aboutRole + Self.aboutDecision + Self.aboutResult)
  }

  private typealias Column = (title: String, cell: (ReportedRole) -> String)

  private static var aboutRole: [Column] {
    [
      ("Role", \.name), ("Role id", \.id),
      ("Name when decided", { $0.nameWhenDecided ?? "unchanged" }),
      ("Still in the tenant", { $0.isInTenant ? "yes" : "no" }),
      ("Session", { $0.sessionName.orUnknown }),
      ("Session id", { $0.session.orUnknown }),
      ("Identities", { $0.figures.identities.orUnknown }),
      ("Identities when decided", { $0.figures.identitiesWhenDecided.orUnknown }),
      ("Entitlements", { $0.figures.entitlements.orUnknown }),
      ("Entitlements when decided", { $0.figures.entitlementsWhenDecided.orUnknown }),
      ("Quality", { $0.figures.quality.orUnknown }), ("Density", { $0.figures.density.orUnknown }),
      ("Freshness", { $0.figures.freshness.orUnknown }),
    ]
  }

  private static var aboutDecision: [Column] {
    [
      ("Decision", { $0.decision.words }), ("Decided by", { $0.decision.by }),
      ("Decided", { $0.decision.time }), ("Record", { String($0.decision.record) }),
      ("Origin", \.decision.origin),
      ("Accepted by", { $0.acceptedBy.isEmpty ? "no one" : $0.acceptedBy.joined(separator: ", ") }),
      ("Reason", { $0.decision.reason.orNone }), ("Note", { $0.decision.note.orNone }),
    ]
  }

  private static var aboutResult: [Column] {
    [
      ("Exclusions", { $0.exclusionWords }), ("Proposed owner", { $0.owner.words }),
      ("Provisioning", { $0.provisioning.state }),
      ("Created role", { $0.provisioning.roleName ?? $0.provisioning.roleID ?? "none" }),
      ("Id of the created role", { $0.provisioning.roleID ?? "none" }),
      ("Owner of the created role", { $0.provisioning.owner }),
      ("Enabled", { $0.provisioning.enabled }), ("Requestable", { $0.provisioning.requestable }),
      ("Conflicts", { $0.conflicts?.words ?? "not checked" }),
      ("Conflicts accepted", { $0.conflicts?.acceptance ?? "none" }),
      ("Mitigating control", { $0.conflicts?.mitigation ?? "none" }),
    ]
  }
}

extension ReportedRole {
  /// How many exclusions there are, in words; the annex lists them.
  fileprivate var exclusionWords: String {
    guard !exclusions.isEmpty else { return "none" }
    let states = Dictionary(grouping: exclusions, by: \.state).sorted { $0.key < $1.key }
    return states.map { "\($1.count.grouped) \($0)" }.joined(separator: "\n") + " (see the annex)"
  }
}
