/// The subject of identity ids.
public enum Identity {
  /// The id of an identity.
  public typealias ID = Identifier<Identity>
}

/// The subject of entitlement ids.
public enum Entitlement {
  /// The id of an entitlement (`entitlementRef.id`).
  public typealias ID = Identifier<Entitlement>
}

/// The subject of source ids.
public enum Source {
  /// The id of a source (`sourceId`).
  public typealias ID = Identifier<Source>
}
