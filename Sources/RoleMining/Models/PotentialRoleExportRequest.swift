/// What an export holds (`RoleMiningPotentialRoleExportRequest`).
public struct PotentialRoleExportRequest: Sendable, Hashable, Codable {
  /// The least popularity in percent, 0–100.
  public var minimumEntitlementPopularity: Int?
  /// Whether common access goes in.
  public var includeCommonAccess: Bool?

  /// Makes a value from its fields.
  public init(
    minimumEntitlementPopularity: Int? = nil,
    includeCommonAccess: Bool? = nil
  ) {
    self.minimumEntitlementPopularity = minimumEntitlementPopularity
    self.includeCommonAccess = includeCommonAccess
  }
}

extension PotentialRoleExportRequest {
  private enum CodingKeys: String, CodingKey {
    case minimumEntitlementPopularity = "minEntitlementPopularity"
    case includeCommonAccess
  }

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    minimumEntitlementPopularity = try fields.integer(.minimumEntitlementPopularity)
    includeCommonAccess = try fields.flag(.includeCommonAccess)
  }
}
