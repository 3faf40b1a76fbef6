/// An entitlement of a potential role with its popularity (`RoleMiningEntitlement`).
public struct RoleMiningEntitlement: Sendable, Hashable, Codable, Identifiable {
  /// The entitlement's id (`entitlementRef.id`), which leaving out and taking back is told.
  public let id: Entitlement.ID
  /// The entitlement.
  public var reference: EntitlementReference
  /// Its display name, which may differ from the entitlement's own.
  public var name: String?
  /// The application that holds it.
  public var applicationName: String?
  /// How many identities of the potential role hold it.
  public var identityCount: Int?
  /// The share of the role's identities that hold it, in percent, 0–100.
  public var popularity: Double?
  /// The share of the whole organisation that holds it, in percent, 0–100.
  public var popularityInOrganization: Double?
  /// The source that holds it.
  public var sourceID: Source.ID?
  /// Whether activity data of the source are complete.
  public var activitySourceState: ActivitySourceState?
  /// The share of the role's identities that used the source, in percent, 0–100; T-27: nil is no data, not zero.
  public var sourceUsagePercent: Double?

  /// Makes a value from its fields.
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

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
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
  /// What to call it: the display name, else the entitlement's own, else its id.
  public var displayName: String { name ?? reference.name ?? id.rawValue }

  /// How many identities would gain this entitlement if all of a potential role's
  /// `roleIdentityCount` identities were given it.
  ///
  /// The API does not state this figure: it is the role's identities minus the holders among them.
  public func newGrants(roleIdentityCount: Int) -> Int? {
    // Figures of a tenant: without the lower bounds their difference might not be an integer.
    identityCount.map { max(0, max(0, roleIdentityCount) - max(0, $0)) }
  }
}
