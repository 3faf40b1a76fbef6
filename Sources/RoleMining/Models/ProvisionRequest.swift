/// The role to create (`RoleMiningPotentialRoleProvisionRequest`).
public struct ProvisionRequest: Sendable, Hashable, Codable {
  /// The role's name.
  public var roleName: String?
  /// The role's description.
  public var roleDescription: String?
  /// The owner, an identity.
  public var ownerID: Identity.ID?
  /// Whether to request the role for the members; false if absent.
  public var includeIdentities: Bool?
  /// Whether entitlements go on the role itself; false, also if absent, puts them into access profiles.
  public var directlyAssignedEntitlements: Bool?

  /// Creates a value from its fields.
  public init(
    roleName: String? = nil,
    roleDescription: String? = nil,
    ownerID: Identity.ID? = nil,
    includeIdentities: Bool? = nil,
    directlyAssignedEntitlements: Bool? = nil
  ) {
    self.roleName = roleName
    self.roleDescription = roleDescription
    self.ownerID = ownerID
    self.includeIdentities = includeIdentities
    self.directlyAssignedEntitlements = directlyAssignedEntitlements
  }
}

extension ProvisionRequest {
  private enum CodingKeys: String, CodingKey {
    case roleName
    case roleDescription
    case ownerID = "ownerId"
    case includeIdentities
    case directlyAssignedEntitlements
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    roleName = try fields.text(.roleName)
    roleDescription = try fields.text(.roleDescription)
    ownerID = try fields.value(.ownerID)
    includeIdentities = try fields.flag(.includeIdentities)
    directlyAssignedEntitlements = try fields.flag(.directlyAssignedEntitlements)
  }
}

extension ProvisionRequest {
  /// T-45: the document requires nothing, but a role needs a name and an owner.
  var objection: String? {
    func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
    if isBlank(roleName) { return "The role needs a name." }
    return isBlank(ownerID?.rawValue) ? "The role needs an owner." : nil
  }
}
