/// What the provisioned role is to be (`RoleMiningPotentialRoleProvisionRequest`).
public struct ProvisionRequest: Sendable, Hashable, Codable {
  /// The role's name.
  public var roleName: String?
  /// The role's description.
  public var roleDescription: String?
  /// The identity that will own the role.
  public var ownerID: Identity.ID?
  /// Whether access requests are made for the members; the service takes false when absent.
  public var includeIdentities: Bool?
  /// True puts entitlements on the role, false (when absent too) has access profiles hold them.
  public var directlyAssignedEntitlements: Bool?

  /// Makes a value from its fields.
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

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
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
  /// T-45: the document requires nothing, but a role without a name or an owner is none.
  var objection: String? {
    func isBlank(_ text: String?) -> Bool { text?.allSatisfy(\.isWhitespace) ?? true }
    if isBlank(roleName) { return "A role to be provisioned needs a name." }
    return isBlank(ownerID?.rawValue) ? "A role to be provisioned needs an owner." : nil
  }
}
