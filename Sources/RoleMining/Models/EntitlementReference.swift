/// The entitlement behind a row of a popularity list (`entitlementRef`).
public struct EntitlementReference: Sendable, Hashable, Codable {
  /// The entitlement's id, which excluding and restoring take.
  public var id: Entitlement.ID?
  /// The entitlement's own name.
  public var name: String?
  /// The entitlement's description.
  public var description: String?
  /// The account attribute that holds it, such as `memberOf`.
  public var attribute: String?

  /// Creates a value from its fields.
  public init(
    id: Entitlement.ID? = nil,
    name: String? = nil,
    description: String? = nil,
    attribute: String? = nil
  ) {
    self.id = id
    self.name = name
    self.description = description
    self.attribute = attribute
  }
}

extension EntitlementReference {
  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case description
    case attribute
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.value(.id)
    name = try fields.text(.name)
    description = try fields.text(.description)
    attribute = try fields.text(.attribute)
  }
}
