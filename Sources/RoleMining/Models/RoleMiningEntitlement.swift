/// An entitlement of a potential role with its popularity (`RoleMiningEntitlement`).
public struct RoleMiningEntitlement: Sendable, Hashable, Codable, Identifiable {
  /// The entitlement's id (`entitlementRef.id`), which excluding and restoring take.
  public let id: Entitlement.ID
  /// The entitlement.
  public var reference: EntitlementReference
  /// Its display name, which may differ from the entitlement's own.
  public var name: String?
  /// The application that the entitlement belongs to.
  public var applicationName: String?
  /// How many identities of the potential role hold it.
  public var identityCount: Int?
  /// The popularity: the percentage of the role's identities that hold it, 0–100.
  public var popularity: Double?
  /// The percentage of all identities in the organisation that hold it, 0–100.
  public var popularityInOrganization: Double?
  /// The source that the entitlement belongs to.
  public var sourceID: Source.ID?
  /// Whether the activity data of the source are complete.
  public var activitySourceState: ActivitySourceState?
  /// The percentage of the role's identities that used the source, 0–100; T-27: nil is no data, not zero.
  public var sourceUsagePercent: Double?

  /// Creates a value from its fields.
  public init(
    id: Entitlement.ID,
    reference: EntitlementReference,
    name: String? = nil,
    applicationName: String? = nil,
    identityCount: Int? = nil,
    popularity: Double? = nil,
    popularityInOrganization: Double? = nil,
    sourceID: Source.ID? = nil,
    activitySourceState: ActivitySourceState? = nil,
    sourceUsagePercent: Double? = nil
  ) {
    self.id = id
    self.reference = reference
    self.reference.id = id
    self.name = name
    self.applicationName = applicationName
    self.identityCount = identityCount
    self.popularity = popularity
    self.popularityInOrganization = popularityInOrganization
    self.sourceID = sourceID
    self.activitySourceState = activitySourceState
    self.sourceUsagePercent = sourceUsagePercent
  }
}

extension RoleMiningEntitlement {
  private enum CodingKeys: String, CodingKey {
    case reference = "entitlementRef"
    case name
    case applicationName
    case identityCount
    case popularity
    case popularityInOrganization = "popularityInOrg"
    case sourceID = "sourceId"
    case activitySourceState
    case sourceUsagePercent
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    reference = try fields.required(.reference)
    guard let id = reference.id else {
      throw fields.mismatch(.reference, "the entitlement has no id")
    }
    self.id = id
    name = try fields.text(.name)
    applicationName = try fields.text(.applicationName)
    identityCount = try fields.integer(.identityCount)
    popularity = try fields.number(.popularity)
    popularityInOrganization = try fields.number(.popularityInOrganization)
    sourceID = try fields.value(.sourceID)
    activitySourceState = try fields.value(.activitySourceState)
    sourceUsagePercent = try fields.number(.sourceUsagePercent)
  }
}

extension RoleMiningEntitlement {
  /// The display name, or otherwise the entitlement's own name, or otherwise its id.
  public var displayName: String { name ?? reference.name ?? id.rawValue }

  /// The new grants: how many of a potential role's `roleIdentityCount` identities would gain this
  /// entitlement.
  ///
  /// The API does not state this figure: it is the role's identities minus the holders among them.
  public func newGrants(roleIdentityCount: Int) -> Int? {
    // The numbers come from a tenant: without the lower bounds the subtraction could overflow.
    identityCount.map { max(0, max(0, roleIdentityCount) - max(0, $0)) }
  }
}
