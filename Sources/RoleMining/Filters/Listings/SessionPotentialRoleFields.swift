import FoundationEssentials

/// The filter fields and sort keys of one session's potential roles (getPotentialRoleSummaries).
///
/// T-56: `createdByID`, `createdByName`, `startDate` and `endDate` have other names in the answer:
/// `createdBy.id`, `createdBy.displayName`, and `createdDate` for both bounds.
public struct SessionPotentialRoleFields: ListingFields {
  /// The sort keys.
  public enum SortKey: String, CaseIterable, Sendable {
    /// When the potential role was mined.
    case createdDate
  }

  /// The id of the identity that created the session.
  public let createdByID = Field<Self, String, FieldAbilities.Text>("createdById")
  /// The display name of the identity that created the session.
  public let createdByName = Field<Self, String, FieldAbilities.Text>("createdByName")
  /// The potential role's description.
  public let description = Field<Self, String, FieldAbilities.LooseText>("description")
  /// The latest creation date.
  public let endDate = Field<Self, Date, FieldAbilities.UpperBound>("endDate")
  /// The freshness, 0 to 100.
  public let freshness = Field<Self, Int, FieldAbilities.Ordered>("freshness")
  /// The potential role's name.
  public let name = Field<Self, String, FieldAbilities.Text>("name")
  /// The quality, 0 to 100.
  public let quality = Field<Self, Int, FieldAbilities.Ordered>("quality")
  /// The earliest creation date.
  public let startDate = Field<Self, Date, FieldAbilities.LowerBound>("startDate")
  /// Whether the potential role was saved.
  public let saved = Field<Self, Bool, FieldAbilities.Exact>("saved")
  /// The type: common or specialized.
  public let type = Field<Self, String, FieldAbilities.Exact>(
    "type", choices: ["SPECIALIZED", "COMMON"])

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = {
    let fields = Self()
    return [
      fields.createdByID.definition, fields.createdByName.definition,
      fields.description.definition, fields.endDate.definition, fields.freshness.definition,
      fields.name.definition, fields.quality.definition, fields.startDate.definition,
      fields.saved.definition, fields.type.definition,
    ]
  }()
}
