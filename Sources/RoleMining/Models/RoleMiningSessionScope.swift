/// The population of a role mining session (`RoleMiningSessionScope`).
///
/// T-32: normally exactly one of the three is set; the others are null or empty.
public struct RoleMiningSessionScope: Sendable, Hashable, Codable {
  /// The listed identities.
  public var identityIDs: [Identity.ID]
  /// A search query whose results are the population.
  public var criteria: String?
  /// Attribute filters, unmodified: T-31, they arrive as an array, a single object or null.
  public var attributeFilterCriteria: JSONValue?

  /// Creates a value from its fields.
  public init(
    identityIDs: [Identity.ID] = [],
    criteria: String? = nil,
    attributeFilterCriteria: JSONValue? = nil
  ) {
    self.identityIDs = identityIDs
    self.criteria = criteria
    self.attributeFilterCriteria = attributeFilterCriteria
  }
}

extension RoleMiningSessionScope {
  private enum CodingKeys: String, CodingKey {
    case identityIDs = "identityIds"
    case criteria
    case attributeFilterCriteria
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    identityIDs = try fields.value(.identityIDs) ?? []
    criteria = try fields.text(.criteria)
    attributeFilterCriteria = try fields.value(.attributeFilterCriteria)
  }
}

extension RoleMiningSessionScope {
  /// The scope to send. T-31: the attribute filters arrive in any shape, but are declared as an array.
  var asSent: Self {
    var scope = self
    let filters = attributeFilterCriteria?.elements ?? []
    scope.attributeFilterCriteria = filters.isEmpty ? nil : .array(filters)
    return scope
  }
}
