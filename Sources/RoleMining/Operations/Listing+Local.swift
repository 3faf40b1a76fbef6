extension Listing<TenantUnplacedIdentity, UnfilteredFields> {
  /// The identities in no potential role of a session, those that nearly fit one first
  /// (listSessionUnplacedIdentities).
  package static func unplaced(in session: RoleMiningSession.ID) -> Self {
    Self(.listUnplaced, ids: [session.rawValue])
  }
}
