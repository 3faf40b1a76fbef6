/// How many identities of a potential role share one attribute value.
public struct IdentityAttributeCount: Sendable, Hashable, Codable {
  /// The value; T-26: nil for identities without one.
  public var attributeValue: String?
  /// The number of identities.
  public var count: Int?

  /// Makes a value from its fields.
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

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    attributeValue = try fields.text(.attributeValue)
    count = try fields.integer(.count)
  }
}
