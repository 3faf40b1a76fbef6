/// Which entitlements to leave out of a potential role or to take back
/// (`RoleMiningPotentialRoleEditEntitlements`). It is a difference, not the whole list.
public struct EditEntitlements: Sendable, Hashable, Codable {
  /// The entitlements (`entitlementRef.id`).
  public var ids: [Entitlement.ID]
  /// True leaves them out, false takes them back.
  public var exclude: Bool?

  /// Makes a value from its fields.
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

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    ids = try fields.value(.ids) ?? []
    exclude = try fields.flag(.exclude)
  }
}
