/// Reads `usage.csv`: identityId, sourceId, and the number of the last 90 days with use.
struct UsageRows {
  private let table: CSVTable
  private let identity: Int
  private let source: Int
  private let days: Int
  private let known: KnownIDs
  private let unknown: UnknownIDs
  private(set) var uses = PairList()

  /// Finds the columns; `unknown` collects the ids that no other file contains.
  init(_ table: CSVTable, known: KnownIDs, unknown: UnknownIDs) throws {
    self.table = table
    self.known = known
    self.unknown = unknown
    identity = try table.required("identityId")
    source = try table.required("sourceId", "source")
    days = try table.required("days90", "days")
  }

  mutating func add(_ row: borrowing CSVRow) throws {
    let identityID = try table.text(row, identity)
    let sourceID = try table.text(row, source)
    let user = known.identities.number(of: identityID)
    let used = known.sources.number(of: sourceID)
    let text = try table.text(row, days)
    guard let count = Int(text), (0...90).contains(count) else {
      throw table.error(row, days, "'\(text)' is not a number of days from 0 to 90.")
    }
    if user == nil {
      unknown.add(
        identityID, missingIn: .identities,
        table.error(row, identity, "The identity '\(identityID)' is not in identities.csv."))
    }
    if used == nil {
      unknown.add(
        sourceID, missingIn: .entitlements,
        table.error(
          row, source, "No entitlement in entitlements.csv belongs to the source '\(sourceID)'."))
    }
    guard let user, let used else { return }
    guard uses.addNew(user, used, count: count) else {
      throw table.error(
        row, identity, "Duplicate usage of '\(sourceID)' by '\(identityID)'.")
    }
  }
}
