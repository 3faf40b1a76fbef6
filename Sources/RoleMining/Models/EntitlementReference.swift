/// The entitlement behind a row of a popularity list (`entitlementRef`).
public struct EntitlementReference: Sendable, Hashable, Codable {
  /// The entitlement's id, which leaving out and taking back is told.
  public var id: Entitlement.ID?
  /// The entitlement's own name.
  public var name: String?
  /// What the entitlement is for.
  public var description: String?
  /// The account attribute that holds it, such as `memberOf`.
  public var attribute: String?

  /// Makes a value from its fields.
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

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.value(.id)
    name = try fields.text(.name)
    description = try fields.text(.description)
    attribute = try fields.text(.attribute)
  }
}
