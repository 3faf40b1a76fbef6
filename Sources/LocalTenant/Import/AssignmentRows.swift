/// Reads `assignments.csv`: identityId and entitlementId.
struct AssignmentRows {
  private let table: CSVTable
  private let identity: Int
  private let entitlement: Int
  private let known: KnownIDs
  private let unknown: UnknownIDs
  private(set) var pairs = PairList()
  /// The identity of the last row, because an identity's rows usually follow each other.
  private var last: (id: [UInt8], number: Int) = ([], 0)

  /// Finds the columns; `unknown` collects the ids that no other file contains.
  init(_ table: CSVTable, known: KnownIDs, unknown: UnknownIDs) throws {
    self.table = table
    self.known = known
    self.unknown = unknown
    identity = try table.required("identityId")
    entitlement = try table.required("entitlementId")
  }

  mutating func add(_ row: borrowing CSVRow) throws {
    let holder = holder(row)
    let held = row[entitlement].withUnsafeBytes { known.entitlements.number(of: $0) }
    if let holder, let held { return pairs.add(holder, held) }
    let (identityID, entitlementID) = try (
      table.text(row, identity), table.text(row, entitlement)
    )
    if holder == nil {
      unknown.add(
        identityID, missingIn: .identities,
        table.error(row, identity, "The identity '\(identityID)' is not in identities.csv."))
    }
    if held == nil {
      unknown.add(
        entitlementID, missingIn: .entitlements,
        table.error(
          row, entitlement, "The entitlement '\(entitlementID)' is not in entitlements.csv."))
    }
  }

  private mutating func holder(_ row: borrowing CSVRow) -> Int? {
    let id = row[identity]
    if last.number > 0, id.elementsEqual(last.id) { return last.number }
    guard let number = id.withUnsafeBytes({ known.identities.number(of: $0) }) else { return nil }
    last = (Array(id), number)
    return number
  }
}
