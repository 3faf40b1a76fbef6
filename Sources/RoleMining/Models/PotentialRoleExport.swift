/// An export in progress (`RoleMiningPotentialRoleExportResponse`).
public struct PotentialRoleExport: Sendable, Hashable, Codable {
  /// The id of an export.
  public typealias ID = Identifier<PotentialRoleExport>

  /// The export's id; T-36: the prose calls it reportId.
  public var exportID: PotentialRoleExport.ID?
  /// The minimum popularity in percent, 0–100.
  public var minimumEntitlementPopularity: Int?
  /// Whether common access is included.
  public var includeCommonAccess: Bool?
  /// The state.
  public var status: ExportState?

  /// Creates a value from its fields.
  public init(
    exportID: PotentialRoleExport.ID? = nil,
    minimumEntitlementPopularity: Int? = nil,
    includeCommonAccess: Bool? = nil,
    status: ExportState? = nil
  ) {
    self.exportID = exportID
    self.minimumEntitlementPopularity = minimumEntitlementPopularity
    self.includeCommonAccess = includeCommonAccess
    self.status = status
  }
}

extension PotentialRoleExport {
  private enum CodingKeys: String, CodingKey {
    case exportID = "exportId"
    case minimumEntitlementPopularity = "minEntitlementPopularity"
    case includeCommonAccess
    case status
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    exportID = try fields.value(.exportID)
    minimumEntitlementPopularity = try fields.integer(.minimumEntitlementPopularity)
    includeCommonAccess = try fields.flag(.includeCommonAccess)
    status = try fields.value(.status)
  }
}
