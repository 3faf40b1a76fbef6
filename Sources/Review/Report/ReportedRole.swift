import Journal

/// A role that is decided or was provisioned: the decision, and what the tenant says about the role now.
package struct ReportedRole: Sendable, Hashable, Codable {
  /// The potential role.
  package var id: String
  /// Its name now; if the tenant no longer has it, its name when it was decided.
  package var name: String
  /// Its name when it was decided, if that was different.
  package var nameWhenDecided: String?
  /// Whether the tenant still has it, in words.
  package var presence: String
  /// The id of its session.
  package var session: String?
  /// The name of its session.
  package var sessionName: String?
  /// What the tenant says about it now.
  package var figures: ReportedFigures
  /// The decision.
  package var decision: ReportedDecision
  /// Who accepted it as it is, in the order of their decisions.
  package var acceptedBy: [String]
  /// Who should own it.
  package var owner: ProposedOwner?
  /// The entitlements that are left out.
  package var exclusions: [ReportedExclusion]
  /// What was decided on single entitlements.
  package var entitlements: [EntitlementDecision]
  /// What was provisioned.
  package var provisioning: ReportedProvisioning
  /// What it conflicts with; nil if that was not checked.
  package var conflicts: ReportedConflicts?
}

/// The figures of a potential role; nil is unknown.
package struct ReportedFigures: Sendable, Hashable, Codable {
  /// The number of identities.
  package var identities: Int?
  /// The number of identities when it was decided.
  package var identitiesWhenDecided: Int?
  /// The number of entitlements.
  package var entitlements: Int?
  /// The number of entitlements when it was decided.
  package var entitlementsWhenDecided: Int?
  /// The quality, 0–100.
  package var quality: Int?
  /// The density, 0–100.
  package var density: Int?
  /// The freshness, 0–100.
  package var freshness: Int?
}

/// A decision on a role.
package struct ReportedDecision: Sendable, Hashable, Codable {
  /// What was decided: `accepted`, `rejected` or `later`; `undecided` for a role provisioned without a decision.
  package var state: String
  /// Until when it is put off.
  package var until: String?
  /// For whom it is put off.
  package var person: String?
  /// The reason.
  package var reason: String?
  /// The note.
  package var note: String?
  /// Who decided.
  package var by: String
  /// When it was decided; for an undecided role, when it was provisioned.
  package var time: String
  /// The number of the journal's record of the decision or the provisioning.
  package var record: Int
  /// Whether it was made here, or from where it was imported and who signed that, in words.
  package var origin: String
}

/// An entitlement that is left out of a role.
package struct ReportedExclusion: Sendable, Hashable, Codable {
  /// The entitlement.
  package var id: String
  /// Its name.
  package var name: String?
  /// Why it is left out.
  package var reason: String
  /// Whether it was sent to the tenant, in words.
  package var state: String
}

/// What happened to a role after the decision.
package struct ReportedProvisioning: Sendable, Hashable, Codable {
  /// The state of provisioning, in words.
  package var state: String
  /// The id of the created role.
  package var roleID: String?
  /// The name of the created role; nil if the tenant does not state it.
  package var roleName: String?
  /// The owner of the created role.
  package var owner: String
  /// Whether the created role is enabled: `yes`, `no`, or why it is not known.
  package var enabled: String
  /// Whether the created role is requestable: `yes`, `no`, or why it is not known.
  package var requestable: String

  private enum CodingKeys: String, CodingKey {
    case state, roleName, owner, enabled, requestable
    case roleID = "roleId"
  }
}
