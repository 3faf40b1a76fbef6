/// An identity that can own a role (`PublicIdentity`, operation getPublicIdentities). It is not one of the
/// role mining operations, but the only look-up of identities that needs no further right.
public struct PublicIdentity: Sendable, Hashable, Codable, Identifiable {
  /// The identity's id.
  public var id: Identity.ID
  /// Its display name.
  public var name: String?
  /// Its account name.
  public var alias: String?
  /// Its e-mail address.
  public var email: String?

  /// Creates a value from its fields.
  public init(
    id: Identity.ID, name: String? = nil, alias: String? = nil, email: String? = nil
  ) {
    self.id = id
    self.name = name
    self.alias = alias
    self.email = email
  }
}

extension PublicIdentity {
  private enum CodingKeys: String, CodingKey {
    case id, name, alias, email
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    alias = try fields.text(.alias)
    email = try fields.text(.email)
  }

  /// The name to display.
  public var displayName: String { name ?? alias ?? id.rawValue }
}
