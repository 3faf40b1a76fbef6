/// The number of identities of a potential role with one attribute value.
public struct IdentityAttributeCount: Sendable, Hashable, Codable {
  /// The value; T-26: nil for identities without one.
  public var attributeValue: String?
  /// The number of identities.
  public var count: Int?

  /// Creates a value from its fields.
  public init(
    attributeValue: String? = nil,
    count: Int? = nil
  ) {
    self.attributeValue = attributeValue
    self.count = count
  }
}

extension IdentityAttributeCount {
  private enum CodingKeys: String, CodingKey {
    case attributeValue
    case count
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    attributeValue = try fields.text(.attributeValue)
    count = try fields.integer(.count)
  }
}
