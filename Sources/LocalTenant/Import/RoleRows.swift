/// Reads `roles.csv`: the existing roles. Several rows for one role are combined.
struct RoleRows {
  private let table: CSVTable
  private let finder: EntitlementFinder
  private let unknown: UnknownIDs
  private let id: Int?
  private let name: Int
  private let description: Int?
  private let entitlements: Int
  private let members: Int?
  private let enabled: Int?
  private let requestable: Int?

  /// Finds the columns; `unknown` collects the ids that no other file contains.
  init(_ table: CSVTable, finder: EntitlementFinder, unknown: UnknownIDs) throws {
    self.table = table
    self.finder = finder
    self.unknown = unknown
    id = table.column("id", "roleId")
    name = try table.required("name", "roleName", "role")
    description = table.column("description")
    entitlements = try table.required(
      "entitlements", "entitlementIds", "entitlementId", "entitlement")
    members = table.column("members", "identities", "identityIds", "identityId", "identity")
    enabled = table.column("enabled")
    requestable = table.column("requestable")
  }

  func add(_ row: borrowing CSVRow, to writer: ExistingRoleWriter) throws {
    let name = try table.nonempty(row, name)
    let roleID = try table.text(row, id)
    let description = try table.text(row, description)
    let role = ExistingRoleWriter.Role(
      id: roleID.isEmpty ? nil : roleID, name: name,
      description: description.isEmpty ? nil : description,
      isEnabled: try table.flag(row, enabled) ?? true,
      isRequestable: try table.flag(row, requestable) ?? false)
    guard let number = try writer.add(role) else {
      throw table.error(
        row, self.name, "The role '\(roleID)' has another name in an earlier line.")
    }
    try writer.add(
      entitlements: finder.numbers(in: row, entitlements, of: table), toRole: number)
    try writer.add(members: identities(in: row, writer.organization), toRole: number)
  }

  private func identities(
    in row: borrowing CSVRow, _ organization: OrganizationWriter
  ) throws -> [Int] {
    guard let members else { return [] }
    let list = FieldList(try table.text(row, members)) { organization.identity($0) != nil }
    var numbers: [Int] = []
    for item in list.items {
      if let number = organization.identity(item) {
        numbers.append(number)
      } else {
        unknown.add(
          item, missingIn: .identities,
          table.error(row, members, "The identity '\(item)' is not in identities.csv."))
      }
    }
    return numbers
  }
}
