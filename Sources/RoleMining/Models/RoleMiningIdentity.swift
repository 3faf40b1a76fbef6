/// An identity of a potential role (`RoleMiningIdentity`, operation getIdentitiesPotentialRole).
public struct RoleMiningIdentity: Sendable, Hashable, Codable, Identifiable {
  /// The identity's id.
  public var id: Identity.ID
  /// Its display name.
  public var name: String?
  /// Its attributes by name; T-25: attributes with a null value are omitted.
  public var attributes: [String: String]

  /// Creates a value from its fields.
  public init(
    id: Identity.ID,
    name: String? = nil,
    attributes: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.attributes = attributes
  }
}

extension RoleMiningIdentity {
  private enum CodingKeys: String, CodingKey {
    case id
    case name
    case attributes
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    let values = try fields.value(.attributes, as: [String: JSONValue].self) ?? [:]
    attributes = values.compactMapValues(\.text)
  }
}
