extension Listing<RoleMiningSession, RoleMiningSessionFields> {
  /// All role mining sessions (getRoleMiningSessions). T-01: their ids may be missing.
  public static var sessions: Self {
    Self(.listSessions, rows: .sessions)
  }
}

extension Listing<PotentialRole, PotentialRoleFields> {
  /// The potential roles of all sessions (getAllPotentialRoleSummaries).
  public static var roles: Self { Self(.listRoles) }
}

extension Listing<PotentialRole, SessionPotentialRoleFields> {
  /// The potential roles of one session (getPotentialRoleSummaries).
  public static func roles(in session: RoleMiningSession.ID) -> Self {
    Self(.listSessionRoles, ids: [session.rawValue])
  }
}

extension Listing<DraftRole, DraftRoleFields> {
  /// The saved potential roles (getSavedPotentialRoles).
  public static var drafts: Self { Self(.listDrafts) }
}

extension Listing<RoleMiningEntitlement, EntitlementPopularityFields> {
  /// The entitlements of a potential role by popularity (getEntitlementsPotentialRole). T-34: the common
  /// access parameter is always sent, so that list and chart agree.
  public static func popularities(
    of role: PotentialRole.ID, in session: RoleMiningSession.ID, includeCommonAccess: Bool = true
  ) -> Self {
    Self(
      .listPopularities, ids: [session.rawValue, role.rawValue],
      query: [QueryItem("includeCommonAccess", String(includeCommonAccess))])
  }
}

extension Listing<RoleMiningEntitlement, ExcludedEntitlementFields> {
  /// The excluded entitlements (getExcludedEntitlementsPotentialRole).
  public static func excluded(
    from role: PotentialRole.ID, in session: RoleMiningSession.ID
  ) -> Self {
    Self(.listExcluded, ids: [session.rawValue, role.rawValue])
  }
}

extension Listing<RoleMiningIdentity, PotentialRoleIdentityFields> {
  /// The identities of a potential role (getIdentitiesPotentialRole).
  public static func identities(
    of role: PotentialRole.ID, in session: RoleMiningSession.ID
  ) -> Self {
    Self(.listIdentities, ids: [session.rawValue, role.rawValue])
  }
}

extension Listing<PotentialRoleApplication, PotentialRoleApplicationFields> {
  /// The applications of a potential role (getPotentialRoleApplications). T-63: may be restricted to
  /// administrators.
  public static func applications(
    of role: PotentialRole.ID, in session: RoleMiningSession.ID
  ) -> Self {
    Self(.listApplications, ids: [session.rawValue, role.rawValue])
  }
}

extension Listing<PotentialRoleEntitlement, PotentialRoleEntitlementFields> {
  /// The entitlements of a potential role by name (getPotentialRoleEntitlements). T-63: may be restricted
  /// to administrators.
  public static func entitlements(
    of role: PotentialRole.ID, in session: RoleMiningSession.ID
  ) -> Self {
    Self(.listEntitlements, ids: [session.rawValue, role.rawValue])
  }
}

extension Listing<SourceUsage, SourceUsageFields> {
  /// The use of a source by a potential role's identities (getPotentialRoleSourceIdentityUsage).
  public static func usage(of role: PotentialRole.ID, in source: Source.ID) -> Self {
    Self(.listUsage, ids: [role.rawValue, source.rawValue])
  }
}

extension Listing<PublicIdentity, PublicIdentityFields> {
  /// The identity with an id, if it exists (getPublicIdentities).
  public static func publicIdentity(_ id: Identity.ID) -> Self {
    Self(.listPublicIdentities).filtered { $0.id == id.rawValue }
  }

  /// The identities whose names or e-mail address start with each word of `text`, or which have a first and a last
  /// name that start with the words before and after one of its gaps (getPublicIdentities); all identities if it has
  /// no words.
  ///
  /// A name may have several words, such as 'van der Berg', or 'Person 12' where a directory has no parts of names.
  public static func publicIdentities(matching text: String) -> Self {
    let words = text.split(whereSeparator: \.isWhitespace).prefix(4).map(String.init)
    let filter = words.map { word in
      Filter<PublicIdentityFields> {
        $0.firstName.starts(with: word) || $0.lastName.starts(with: word)
          || $0.email.starts(with: word) || $0.alias.starts(with: word)
      }
    }
    .reduce(nil as Filter<PublicIdentityFields>?) { whole, part in whole.map { $0 && part } ?? part
    }
    let names = words.joined(separator: " ")
    let whole = Filter<PublicIdentityFields> {
      $0.firstName.starts(with: names) || $0.lastName.starts(with: names)
    }
    let divided = words.indices.dropFirst().map { gap in
      Filter<PublicIdentityFields> {
        $0.firstName.starts(with: words[..<gap].joined(separator: " "))
          && $0.lastName.starts(with: words[gap...].joined(separator: " "))
      }
    }
    guard var all = filter else { return Self(.listPublicIdentities, sorters: [.ascending(.name)]) }
    if words.count > 1 { all = all || whole }
    // Of two words, each begins a name anyway.
    if words.count > 2 { for filter in divided { all = all || filter } }
    return Self(.listPublicIdentities, sorters: [.ascending(.name)]).filtered(by: all)
  }
}
