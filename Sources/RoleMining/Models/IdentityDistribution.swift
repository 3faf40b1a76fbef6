/// The distribution of a potential role's identities over the values of one attribute
/// (`RoleMiningIdentityDistribution`).
public struct IdentityDistribution: Sendable, Hashable, Codable {
  /// The identity attribute.
  public var attributeName: String?
  /// One entry per value, in the service's order.
  public var distribution: [IdentityAttributeCount]

  /// Creates a value from its fields.
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

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    attributeName = try fields.text(.attributeName)
    distribution = try fields.value(.distribution) ?? []
  }
}
