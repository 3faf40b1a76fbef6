/// The choice of entitlements for an export (`RoleMiningPotentialRoleExportRequest`).
public struct PotentialRoleExportRequest: Sendable, Hashable, Codable {
  /// The minimum popularity in percent, 0–100.
  public var minimumEntitlementPopularity: Int?
  /// Whether common access is included.
  public var includeCommonAccess: Bool?

  /// Creates a value from its fields.
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

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    minimumEntitlementPopularity = try fields.integer(.minimumEntitlementPopularity)
    includeCommonAccess = try fields.flag(.includeCommonAccess)
  }
}
