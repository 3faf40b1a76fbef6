import FoundationEssentials
import GRDB
import RoleMining

/// A role to create from a potential role. Its content is fixed when the job starts.
struct ProvisionJob: Sendable {
  /// The number of the potential role.
  let role: Int64
  let name: String
  let description: String?
  let ownerID: String?
  let includesIdentities: Bool
  let isDirect: Bool
  /// The numbers of the entitlements as a JSON array.
  let entitlements: String

  /// - Throws: `Refusal` if the request is not valid.
  init(_ request: ProvisionRequest, _ cut: EntitlementCut, role row: Row, _ db: Database) throws {
    role = try row.value("number")
    try Self.check(state: row.value("provisionState"))
    name = try request.roleName ?? row.value("name")
    guard !name.allSatisfy(\.isWhitespace) else { throw Refusal.invalid("The role needs a name.") }
    try TextLimit.name.check(name, of: "roleName")
    description = try request.roleDescription ?? row.value("description")
    try TextLimit.description.check(description, of: "roleDescription")
    ownerID = request.ownerID?.rawValue
    try Self.check(owner: ownerID, db)
    includesIdentities = request.includeIdentities ?? false
    isDirect = request.directlyAssignedEntitlements ?? false
    let members = try row.count("identityCount")
    let numbers = try Self.entitlements(ofRole: role, members: members, cut, db)
    guard !numbers.isEmpty else {
      throw Refusal.invalid(
        "No entitlement would go into the role. Lower the popularity or include common access.")
    }
    entitlements = try JSONArgument.array(numbers)
  }

  init(_ row: Row) throws {
    role = try row.value("role")
    name = try row.value("name")
    description = try row.value("description")
    ownerID = try row.value("ownerID")
    includesIdentities = try row.value("includeIdentities")
    isDirect = try row.value("isDirect")
    entitlements = try row.value("entitlements")
  }

  /// The pending job of a potential role.
  static func saved(_ db: Database, role: Int64) throws -> ProvisionJob? {
    try Row.fetchOne(db, sql: "SELECT * FROM provisionJob WHERE role = ?", arguments: [role])
      .map(ProvisionJob.init)
  }

  private static func check(state: String) throws {
    switch ProvisionState(rawValue: state) {
    case .pending: throw Refusal.invalid("This potential role is already being provisioned.")
    case .complete: throw Refusal.invalid("This potential role is already provisioned.")
    default: break
    }
  }

  /// T-45: the document requires no owner, but a role needs one.
  private static func check(owner: String?, _ db: Database) throws {
    guard let owner else {
      throw Refusal.invalid("The role needs an owner: set 'ownerId' to the id of an identity.")
    }
    let isKnown = try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM identity WHERE id = ? AND goneSince IS NULL)",
      arguments: [owner])
    guard isKnown == true else {
      throw Refusal.invalid("The owner '\(owner)' is not the id of an identity.")
    }
  }

  private static func entitlements(
    ofRole role: Int64, members: Int, _ cut: EntitlementCut, _ db: Database
  ) throws -> [Int64] {
    try SQLRequest<Int64>(
      literal: """
        SELECT held.entitlement FROM potentialRoleEntitlement AS held
        JOIN entitlement ON entitlement.number = held.entitlement
        WHERE held.role = \(role) AND entitlement.goneSince IS NULL
          AND \(cut.condition(members: members))
        """
    ).fetchAll(db)
  }
}
