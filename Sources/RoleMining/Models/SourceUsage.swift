/// The use of a source by an identity of a potential role (`RoleMiningPotentialRoleSourceUsage`).
public struct SourceUsage: Sendable, Hashable, Codable, Identifiable {
  /// The identity's id.
  public var id: Identity.ID
  /// Its display name.
  public var displayName: String?
  /// Its e-mail address.
  public var email: String?
  /// The number of the last 90 days on which the identity used the source, 0–90.
  public var usageCount: Int?

  /// Creates a value from its fields.
  public init(
    id: Identity.ID,
    displayName: String? = nil,
    email: String? = nil,
    usageCount: Int? = nil
  ) {
    self.id = id
    self.displayName = displayName
    self.email = email
    self.usageCount = usageCount
  }
}

extension SourceUsage {
  private enum CodingKeys: String, CodingKey {
    case id
    case displayName
    case email
    case usageCount
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    displayName = try fields.text(.displayName)
    email = try fields.text(.email)
    usageCount = try fields.integer(.usageCount)
  }
}
