import RoleMining

/// What a decision is about: the role as the reviewer saw it.
///
/// The ids of potential roles change when a session is mined again; the rest identifies the role then.
package struct DecidedRole: Sendable, Hashable {
  /// The potential role.
  package var role: PotentialRole.ID
  /// Its name.
  package var name: String?
  /// The id of its session.
  package var session: String?
  /// The name of its session.
  package var sessionName: String?
  /// How many identities it had, as its row showed them; nil if the tenant did not say.
  package var identityCount: Int?
  /// How many entitlements it had, as its row showed them; nil if the tenant did not say.
  package var entitlementCount: Int?
  /// Its identities and entitlements, as far as they were loaded.
  package var signature: RoleSignature

  /// Describes a role.
  package init(
    _ role: PotentialRole.ID, name: String? = nil, session: String? = nil,
    sessionName: String? = nil, identityCount: Int? = nil, entitlementCount: Int? = nil,
    signature: RoleSignature = RoleSignature()
  ) {
    self.role = role
    self.name = name
    self.session = session
    self.sessionName = sessionName
    self.identityCount = identityCount
    self.entitlementCount = entitlementCount
    self.signature = signature
  }
}

/// How a role differs from what was decided on.
package struct RoleDrift: Sendable, Hashable {
  /// The name then and now, if they differ.
  package var name: (before: String?, now: String?)? {
    nameBefore == nameNow ? nil : (nameBefore, nameNow)
  }
  private let nameBefore: String?
  private let nameNow: String?
  /// The number of entitlements added and removed; nil if they are not known.
  package let entitlements: SetDrift?
  /// The number of identities added and removed; nil if they are not known.
  package let identities: SetDrift?

  /// Compares two states; nil if nothing known differs.
  package init?(of then: DecidedRole, now: DecidedRole) {
    (nameBefore, nameNow) = (then.name, now.name)
    entitlements = SetDrift(from: then.signature.entitlements, to: now.signature.entitlements)
    identities = SetDrift(from: then.signature.identities, to: now.signature.identities)
    if name == nil, entitlements == nil, identities == nil { return nil }
  }

  /// What changed: "2 entitlements added, 1 entitlement removed; renamed: Clerks → Finance clerks".
  package var words: String {
    [
      entitlements?.words(one: "entitlement", many: "entitlements"),
      identities?.words(one: "identity", many: "identities"),
      name.map { "renamed: \($0.before ?? "none") → \($0.now ?? "none")" },
    ].compactMap(\.self).joined(separator: "; ")
  }
}

/// How many elements a set gained and lost.
package struct SetDrift: Sendable, Hashable {
  /// The number added.
  package let added: Int
  /// The number removed.
  package let removed: Int

  /// Compares two sets of hashes; nil if they are equal, or one is not known.
  init?(from then: HashSet?, to now: HashSet?) {
    guard let then, let now, then != now else { return nil }
    let shared = then.sharedCount(with: now)
    added = now.hashes.count - shared
    removed = then.hashes.count - shared
  }

  func words(one: String, many: String) -> String {
    [(added, "added"), (removed, "removed")].filter { $0.0 > 0 }
      .map { "\($0.0.grouped) \($0.0 == 1 ? one : many) \($0.1)" }.joined(separator: ", ")
  }
}
