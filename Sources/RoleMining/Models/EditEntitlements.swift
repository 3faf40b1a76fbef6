/// Entitlements to exclude from a potential role or to restore
/// (`RoleMiningPotentialRoleEditEntitlements`): a delta, not the whole list.
public struct EditEntitlements: Sendable, Hashable, Codable {
  /// The entitlements (`entitlementRef.id`).
  public var ids: [Entitlement.ID]
  /// True excludes them, false restores them.
  public var exclude: Bool?

  /// Creates a value from its fields.
  public init(
    ids: [Entitlement.ID] = [],
    exclude: Bool? = nil
  ) {
    self.ids = ids
    self.exclude = exclude
  }
}

extension EditEntitlements {
  private enum CodingKeys: String, CodingKey {
    case ids
    case exclude
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    ids = try fields.value(.ids) ?? []
    exclude = try fields.flag(.exclude)
  }
}
