import FoundationEssentials

/// A role created from a potential role (`Role`, operation getRole). It is not one of the role mining
/// operations, but the only one that states the name and owner of the created role.
public struct CreatedRole: Sendable, Hashable, Codable, Identifiable {
  /// The id of a role.
  public typealias ID = Identifier<CreatedRole>

  /// The identity that owns a role.
  public struct Owner: Sendable, Hashable, Codable {
    /// The identity's id.
    public var id: Identity.ID?
    /// Its display name.
    public var name: String?

    /// Creates a value from its fields.
    public init(id: Identity.ID? = nil, name: String? = nil) {
      self.id = id
      self.name = name
    }
  }

  /// The role's id.
  public var id: ID
  /// Its name.
  public var name: String?
  /// Its description.
  public var description: String?
  /// The owner.
  public var owner: Owner?
  /// When it was created.
  public var created: Date?

  /// Creates a value from its fields.
  public init(
    id: ID, name: String? = nil, description: String? = nil, owner: Owner? = nil,
    created: Date? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.owner = owner
    self.created = created
  }
}

extension CreatedRole {
  private enum CodingKeys: String, CodingKey {
    case id, name, description, owner, created
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    description = try fields.text(.description)
    owner = try fields.value(.owner)
    created = fields.date(.created)
  }
}
