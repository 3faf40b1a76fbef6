/// Entitlements of one source that roles grant together (`AccessProfile`, operation
/// listAccessProfiles). It is not part of role mining.
public struct AccessProfile: Sendable, Hashable, Codable, Identifiable {
  /// The access profile's id.
  public var id: Identifier<AccessProfile>
  /// Its name.
  public var name: String?
  /// The entitlements in it.
  public var entitlements: [NamedReference]

  /// Creates a value from its fields.
  public init(
    id: Identifier<AccessProfile>, name: String? = nil, entitlements: [NamedReference] = []
  ) {
    self.id = id
    self.name = name
    self.entitlements = entitlements
  }
}

extension AccessProfile {
  private enum CodingKeys: String, CodingKey {
    case id, name, entitlements
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    entitlements = try fields.value(.entitlements) ?? []
  }
}
