/// An application whose access a potential role holds (`RoleMiningPotentialRoleApplication`).
///
/// T-12: the published examples give both fields as objects.
public struct PotentialRoleApplication: Sendable, Hashable, Codable, Identifiable {
  /// The application's id.
  public var id: Identifier<PotentialRoleApplication>
  /// The application's name.
  public var name: String?

  /// Makes a value from its fields.
  public init(id: Identifier<PotentialRoleApplication>, name: String? = nil) {
    self.id = id
    self.name = name
  }
}

extension PotentialRoleApplication {
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
