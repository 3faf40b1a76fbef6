/// How the identities of a potential role spread over the values of one identity attribute
/// (`RoleMiningIdentityDistribution`).
public struct IdentityDistribution: Sendable, Hashable, Codable {
  /// The identity attribute.
  public var attributeName: String?
  /// One entry a value, in the service's order.
  public var distribution: [IdentityAttributeCount]

  /// Makes a value from its fields.
  public init(
    attributeName: String? = nil,
    distribution: [IdentityAttributeCount] = []
  ) {
    self.attributeName = attributeName
    self.distribution = distribution
  }
}

extension IdentityDistribution {
  private enum CodingKeys: String, CodingKey {
    case attributeName
    case distribution
  }

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    attributeName = try fields.text(.attributeName)
    distribution = try fields.value(.distribution) ?? []
  }
}
