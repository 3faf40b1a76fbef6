/// Reads `usage.csv`: identityId, sourceId, and the number of the last 90 days with use.
struct UsageRows {
  private let table: CSVTable
  private let identity: Int
  private let source: Int
  private let days: Int

  init(_ table: CSVTable) throws {
    self.table = table
    identity = try table.required("identityId")
    source = try table.required("sourceId", "source")
    days = try table.required("days90", "days")
  }

  func add(_ row: borrowing CSVRow, to writer: OrganizationWriter) throws {
    let identityID = try table.text(row, identity)
    let sourceID = try table.text(row, source)
    guard let user = writer.identity(identityID) else {
      throw table.error(row, identity, "The identity '\(identityID)' is not in identities.csv.")
    }
    guard let used = writer.source(sourceID) else {
      throw table.error(
        row, source, "No entitlement in entitlements.csv belongs to the source '\(sourceID)'.")
    }
    let text = try table.text(row, days)
    guard let count = Int(text), (0...90).contains(count) else {
      throw table.error(row, days, "'\(text)' is not a number of days from 0 to 90.")
    }
    guard try writer.addUsage(source: used, identity: user, days: count) else {
      throw table.error(
        row, identity, "Duplicate usage of '\(sourceID)' by '\(identityID)'.")
    }
  }
}
