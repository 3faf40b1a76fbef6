/// How one identity of a potential role used one source (`RoleMiningPotentialRoleSourceUsage`).
public struct SourceUsage: Sendable, Hashable, Codable, Identifiable {
  /// The identity's id.
  public var id: Identity.ID
  /// Its display name.
  public var displayName: String?
  /// Its e-mail address.
  public var email: String?
  /// Days of the last 90 on which the identity used the source, 0–90.
  public var usageCount: Int?

  /// Makes a value from its fields.
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

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    id = try fields.required(.id)
    displayName = try fields.text(.displayName)
    email = try fields.text(.email)
    usageCount = try fields.integer(.usageCount)
  }
}
