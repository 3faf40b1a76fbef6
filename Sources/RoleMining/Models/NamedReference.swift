/// An application or an entitlement of a potential role by id and name.
///
/// T-12: the published examples give both fields as objects.
public struct NamedReference: Sendable, Hashable, Codable, Identifiable {
  /// Its id.
  public var id: Identifier<NamedReference>
  /// Its name.
  public var name: String?

  /// Creates a value from its fields.
  public init(id: Identifier<NamedReference>, name: String? = nil) {
    self.id = id
    self.name = name
  }
}

extension NamedReference {
  private enum CodingKeys: String, CodingKey {
    case id, name
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
  }
}

/// An application that a potential role grants access to (`RoleMiningPotentialRoleApplication`).
public typealias PotentialRoleApplication = NamedReference

/// An entitlement of a potential role, by id and name (`RoleMiningPotentialRoleEntitlements`).
public typealias PotentialRoleEntitlement = NamedReference
