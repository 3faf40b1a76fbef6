/// Reads `assignments.csv`: identityId and entitlementId.
struct AssignmentRows {
  private let table: CSVTable
  private let identity: Int
  private let entitlement: Int

  init(_ table: CSVTable) throws {
    self.table = table
    identity = try table.required("identityId")
    entitlement = try table.required("entitlementId")
  }

  func add(_ row: borrowing CSVRow, to writer: OrganizationWriter) throws {
    let identityID = try table.text(row, identity)
    let entitlementID = try table.text(row, entitlement)
    guard let holder = writer.identity(identityID) else {
      throw table.error(row, identity, "The identity '\(identityID)' is not in identities.csv.")
    }
    guard let held = writer.entitlement(entitlementID) else {
      throw table.error(
        row, entitlement, "The entitlement '\(entitlementID)' is not in entitlements.csv.")
    }
    guard try writer.addAssignment(identity: holder, entitlement: held) else {
      throw table.error(
        row, entitlement, "'\(identityID)' holds '\(entitlementID)' in an earlier row already.")
    }
  }
}
