/// An entitlement that an identity holds (`IdentityEntitlements`, operation listEntitlementsByIdentity).
///
/// The schema has the reference in `objectRef`; the example of the same document has its fields at the
/// top. Both are read.
public struct IdentityEntitlement: Sendable, Hashable, Codable, Identifiable {
  /// The entitlement's id.
  public var id: Entitlement.ID
  /// Its name.
  public var name: String?

  /// Creates a value from its fields.
  public init(id: Entitlement.ID, name: String? = nil) {
    self.id = id
    self.name = name
  }
}

extension IdentityEntitlement {
  private enum CodingKeys: String, CodingKey {
    case objectRef, id, name
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    if let reference = try fields.value(.objectRef, as: NamedReference.self) {
      id = Entitlement.ID(reference.id.rawValue)
      name = reference.name
    } else {
      id = try fields.required(.id)
      name = try fields.text(.name)
    }
  }

  /// Encodes the form of the schema.
  ///
  /// - Throws: whatever the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(
      NamedReference(id: Identifier(id.rawValue), name: name), forKey: .objectRef)
  }
}
