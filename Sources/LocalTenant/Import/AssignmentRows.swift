/// Reads `assignments.csv`: identityId and entitlementId.
struct AssignmentRows {
  private let table: CSVTable
  private let identity: Int
  private let entitlement: Int
  private let unknown: UnknownIDs

  /// Finds the columns; `unknown` collects the ids that no other file contains.
  init(_ table: CSVTable, unknown: UnknownIDs) throws {
    self.table = table
    self.unknown = unknown
    identity = try table.required("identityId")
    entitlement = try table.required("entitlementId")
  }

  func add(_ row: borrowing CSVRow, to writer: OrganizationWriter) throws {
    let identityID = try table.text(row, identity)
    let entitlementID = try table.text(row, entitlement)
    let holder = writer.identity(identityID)
    let held = writer.entitlement(entitlementID)
    if holder == nil {
      unknown.add(
        table.error(row, identity, "The identity '\(identityID)' is not in identities.csv."))
    }
    if held == nil {
      unknown.add(
        table.error(
          row, entitlement, "The entitlement '\(entitlementID)' is not in entitlements.csv."))
    }
    guard let holder, let held else { return }
    try writer.addAssignment(identity: holder, entitlement: held)
  }
}
