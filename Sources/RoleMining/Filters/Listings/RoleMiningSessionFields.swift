/// What the list of role mining sessions can be filtered and sorted by (getRoleMiningSessions).
public struct RoleMiningSessionFields: ListingFields {
  /// The names to sort by.
  public enum SortKey: String, CaseIterable, Sendable {
    /// Who started the session.
    case createdBy
    /// When the session was started.
    case createdDate
  }

  /// Whether the session was saved.
  public let saved = Field<Self, Bool, FieldAbilities.Exact>("saved")
  /// The session's name.
  public let name = Field<Self, String, FieldAbilities.ExactOrPrefix>("name")

  /// The fields, to build a filter with.
  public init() {}

  /// The fields in the order of the API's documents.
  public static var filterFields: [FilterField] {
    let fields = Self()
    return [fields.saved.definition, fields.name.definition]
  }
}
