/// An entitlement of a potential role by name (`RoleMiningPotentialRoleEntitlements`).
///
/// T-12: the published examples give both fields as objects.
public struct PotentialRoleEntitlement: Sendable, Hashable, Codable, Identifiable {
  /// The entitlement's id.
  public var id: Identifier<PotentialRoleEntitlement>
  /// The entitlement's name.
  public var name: String?

  /// Makes a value from its fields.
  public init(id: Identifier<PotentialRoleEntitlement>, name: String? = nil) {
    self.id = id
    self.name = name
  }
}

extension PotentialRoleEntitlement {
  private enum CodingKeys: String, CodingKey {
    case id, name
  }

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
  }
}
