/// The filter fields and sort keys of the role mining sessions (getRoleMiningSessions).
public struct RoleMiningSessionFields: ListingFields {
  /// The sort keys.
  public enum SortKey: String, CaseIterable, Sendable {
    /// Who created the session.
    case createdBy
    /// When the session was created.
    case createdDate
  }

  /// Whether the session was saved.
  public let saved = Field<Self, Bool, FieldAbilities.Exact>("saved")
  /// The session's name.
  public let name = Field<Self, String, FieldAbilities.ExactOrPrefix>("name")

  /// The fields, for building a filter.
  public init() {}

  /// The fields in the documented order.
  public static let filterFields: [FilterField] = {
    let fields = Self()
    return [fields.saved.definition, fields.name.definition]
  }()
}
