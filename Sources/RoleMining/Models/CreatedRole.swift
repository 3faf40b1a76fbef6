import FoundationEssentials

/// A role that was made of a potential one (`Role`, operation getRole). It is not one of the role mining
/// operations, but the only one that tells who owns what was made, and how it is called.
public struct CreatedRole: Sendable, Hashable, Codable, Identifiable {
  /// The id of a role.
  public typealias ID = Identifier<CreatedRole>

  /// The identity that owns a role.
  public struct Owner: Sendable, Hashable, Codable {
    /// The identity's id.
    public var id: Identity.ID?
    /// Its display name.
    public var name: String?

    /// Makes a value from its fields.
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
  /// Who owns it.
  public var owner: Owner?
  /// When it was created.
  public var created: Date?

  /// Makes a value from its fields.
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

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    description = try fields.text(.description)
    owner = try fields.value(.owner)
    created = fields.date(.created)
  }
}
