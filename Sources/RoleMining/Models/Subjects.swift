/// Marks the ids of identities.
public enum Identity {
  /// The id of an identity.
  public typealias ID = Identifier<Identity>
}

/// Marks the ids of entitlements.
public enum Entitlement {
  /// The id of an entitlement (`entitlementRef.id`).
  public typealias ID = Identifier<Entitlement>
}

/// Marks the ids of sources.
public enum Source {
  /// The id of a source (`sourceId`).
  public typealias ID = Identifier<Source>
}
