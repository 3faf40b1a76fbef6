import RoleMining

/// What a reviewer decided on a potential role.
package struct Decision: Sendable, Hashable {
  /// What was decided.
  package var state: State
  /// A note, of one or more lines.
  package var note: String?
  /// A reason, from the list of the settings.
  package var reason: String?
  /// Who should own the role.
  package var owner: ProposedOwner?
  /// What was decided on single entitlements.
  package var entitlements: [EntitlementDecision]
  /// What it was about.
  package var subject: DecidedRole

  /// What can be decided on a potential role.
  package enum State: Sendable, Hashable {
    /// It is to become a role.
    case accepted
    /// It is not to become a role.
    case rejected
    /// It is put off until a day (`2026-12-04`), for a person, both or neither.
    case later(until: String?, person: String?)
    /// Nothing: an earlier decision no longer holds.
    case undecided
  }

  /// Makes a decision.
  package init(
    _ state: State, on subject: DecidedRole, note: String? = nil, reason: String? = nil,
    owner: ProposedOwner? = nil, entitlements: [EntitlementDecision] = []
  ) {
    self.state = state
    self.note = note
    self.reason = reason
    self.owner = owner
    self.entitlements = entitlements
    self.subject = subject
  }
}

/// Who should own a role.
package struct ProposedOwner: Sendable, Hashable, Codable {
  /// The identity; nil if only a name is known.
  package var id: String?
  /// The name.
  package var name: String?

  /// Names an owner.
  package init(id: String? = nil, name: String? = nil) {
    self.id = id
    self.name = name
  }
}

/// What was decided on one entitlement of a potential role, on record before anything is sent.
package struct EntitlementDecision: Sendable, Hashable, Codable {
  /// The entitlement.
  package var id: String
  /// Its name.
  package var name: String?
  /// Whether it stays in the role.
  package var isKept: Bool
  /// Why.
  package var reason: String?

  /// Makes a decision.
  package init(id: String, name: String? = nil, isKept: Bool, reason: String? = nil) {
    self.id = id
    self.name = name
    self.isKept = isKept
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, reason
    case isKept = "keep"
  }
}

extension Decision: Codable {
  private enum CodingKeys: String, CodingKey {
    case state, until, person, note, reason, owner, entitlements, role, name, session, sessionName
    case identityCount, entitlementCount, signature
  }

  /// Reads a decision of the journal or of an export.
  ///
  /// - Throws: `DecodingError`, including for a state that a later version of this program wrote.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    let word = try fields.decode(String.self, forKey: .state)
    switch word {
    case "accepted": state = .accepted
    case "rejected": state = .rejected
    case "undecided": state = .undecided
    case "later":
      state = .later(
        until: try fields.decodeIfPresent(String.self, forKey: .until),
        person: try fields.decodeIfPresent(String.self, forKey: .person))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .state, in: fields, debugDescription: "the state \(word) is unknown")
    }
    note = try fields.decodeIfPresent(String.self, forKey: .note)
    reason = try fields.decodeIfPresent(String.self, forKey: .reason)
    owner = try fields.decodeIfPresent(ProposedOwner.self, forKey: .owner)
    entitlements =
      try fields.decodeIfPresent([EntitlementDecision].self, forKey: .entitlements) ?? []
    subject = DecidedRole(
      PotentialRole.ID(try fields.decode(String.self, forKey: .role)),
      name: try fields.decodeIfPresent(String.self, forKey: .name),
      session: try fields.decodeIfPresent(String.self, forKey: .session),
      sessionName: try fields.decodeIfPresent(String.self, forKey: .sessionName),
      identityCount: try fields.decodeIfPresent(Int.self, forKey: .identityCount),
      entitlementCount: try fields.decodeIfPresent(Int.self, forKey: .entitlementCount),
      signature: try fields.decodeIfPresent(RoleSignature.self, forKey: .signature)
        ?? RoleSignature())
  }

  /// Writes the decision as one flat object.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(state.word, forKey: .state)
    if case .later(let until, let person) = state {
      try fields.encodeIfPresent(until, forKey: .until)
      try fields.encodeIfPresent(person, forKey: .person)
    }
    try fields.encodeIfPresent(note, forKey: .note)
    try fields.encodeIfPresent(reason, forKey: .reason)
    try fields.encodeIfPresent(owner, forKey: .owner)
    if !entitlements.isEmpty { try fields.encode(entitlements, forKey: .entitlements) }
    try fields.encode(subject.role.rawValue, forKey: .role)
    try fields.encodeIfPresent(subject.name, forKey: .name)
    try fields.encodeIfPresent(subject.session, forKey: .session)
    try fields.encodeIfPresent(subject.sessionName, forKey: .sessionName)
    try fields.encodeIfPresent(subject.identityCount, forKey: .identityCount)
    try fields.encodeIfPresent(subject.entitlementCount, forKey: .entitlementCount)
    if !subject.signature.isEmpty { try fields.encode(subject.signature, forKey: .signature) }
  }
}

extension Decision.State {
  /// The word in a record.
  package var word: String {
    switch self {
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .later: "later"
    case .undecided: "undecided"
    }
  }
}
