import FoundationEssentials

/// A role of the tenant, made by people or created from a potential role (`Role`, operations listRoles
/// and getRole). It is not part of role mining, and has other scopes.
public struct ExistingRole: Sendable, Hashable, Codable, Identifiable {
  /// The id of a role.
  public typealias ID = Identifier<ExistingRole>

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
  /// The access profiles that it grants. `AccessProfile` says what is in them.
  public var accessProfiles: [NamedReference]
  /// The entitlements that it grants directly, without those of its access profiles.
  public var entitlements: [NamedReference]
  /// Whether it grants anything at the moment.
  public var isEnabled: Bool?
  /// Whether people may request it.
  public var isRequestable: Bool?

  /// Creates a value from its fields.
  public init(
    id: ID, name: String? = nil, description: String? = nil, owner: Owner? = nil,
    created: Date? = nil, accessProfiles: [NamedReference] = [],
    entitlements: [NamedReference] = [], isEnabled: Bool? = nil, isRequestable: Bool? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.owner = owner
    self.created = created
    self.accessProfiles = accessProfiles
    self.entitlements = entitlements
    self.isEnabled = isEnabled
    self.isRequestable = isRequestable
  }
}

extension ExistingRole {
  private enum CodingKeys: String, CodingKey {
    case id, name, description, owner, created, accessProfiles, entitlements
    case isEnabled = "enabled"
    case isRequestable = "requestable"
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
    accessProfiles = try fields.value(.accessProfiles) ?? []
    entitlements = try fields.value(.entitlements) ?? []
    isEnabled = try fields.flag(.isEnabled)
    isRequestable = try fields.flag(.isRequestable)
  }

  /// The name to display.
  public var displayName: String { name ?? id.rawValue }
}
