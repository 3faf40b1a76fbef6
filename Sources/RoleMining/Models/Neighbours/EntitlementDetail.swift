/// What the tenant knows about an entitlement itself (`Entitlement`, operation listEntitlements). It is not
/// part of role mining, whose rows do not say whether an entitlement is privileged.
public struct EntitlementDetail: Sendable, Hashable, Codable, Identifiable {
  /// The entitlement's id.
  public var id: Entitlement.ID
  /// Its name.
  public var name: String?
  /// Whether it is privileged.
  public var isPrivileged: Bool?
  /// Whether people may request it.
  public var isRequestable: Bool?
  /// The source that it belongs to.
  public var source: NamedReference?

  /// Creates a value from its fields.
  public init(
    id: Entitlement.ID, name: String? = nil, isPrivileged: Bool? = nil,
    isRequestable: Bool? = nil, source: NamedReference? = nil
  ) {
    self.id = id
    self.name = name
    self.isPrivileged = isPrivileged
    self.isRequestable = isRequestable
    self.source = source
  }
}

extension EntitlementDetail {
  private enum CodingKeys: String, CodingKey {
    case id, name, source
    case isPrivileged = "privileged"
    case isRequestable = "requestable"
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    name = try fields.text(.name)
    isPrivileged = try fields.flag(.isPrivileged)
    isRequestable = try fields.flag(.isRequestable)
    // Only the source's name and id matter; a source without an id must not cost the row.
    source = try? fields.value(.source)
  }
}
