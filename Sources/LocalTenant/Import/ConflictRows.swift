import RoleEvidence

/// Reads `sod.csv`: conflict rules with their names, the entitlements of both sides, and severity.
struct ConflictRows {
  private let table: CSVTable
  private let finder: EntitlementFinder
  private let id: Int?
  private let name: Int
  private let description: Int?
  private let left: Int
  private let right: Int
  private let severity: Int?

  init(_ table: CSVTable, finder: EntitlementFinder) throws {
    self.table = table
    self.finder = finder
    id = table.column("id", "policyId")
    name = try table.required("name", "policyName", "policy")
    description = table.column("description")
    left = try table.required("left", "leftEntitlements", "leftEntitlementIds", "leftEntitlement")
    right = try table.required(
      "right", "rightEntitlements", "rightEntitlementIds", "rightEntitlement")
    severity = table.column("severity")
  }

  func add(_ row: borrowing CSVRow, to writer: ConflictWriter) throws {
    let name = try table.nonempty(row, name)
    let (policyID, description) = (try table.text(row, id), try table.text(row, description))
    _ = try (table.nonempty(row, left), table.nonempty(row, right))
    let leftNumbers = try finder.numbers(in: row, left, of: table)
    let rightNumbers = try finder.numbers(in: row, right, of: table)
    guard Set(leftNumbers).isDisjoint(with: rightNumbers) else {
      throw table.error(row, right, "An entitlement is on both sides of the conflict.")
    }
    let isNew = try writer.add(
      ConflictWriter.ImportedConflict(
        id: policyID.isEmpty ? nil : policyID, name: name,
        description: description.isEmpty ? nil : description, severity: try severity(row),
        left: leftNumbers, right: rightNumbers))
    guard isNew else { throw table.error(row, self.name, "Duplicate conflict '\(name)'.") }
  }

  private func severity(_ row: borrowing CSVRow) throws -> String? {
    let text = try table.text(row, severity)
    guard let severity, !text.isEmpty else { return nil }
    guard let known = ConflictSeverity(rawValue: text.folded) else {
      let names = ConflictSeverity.allCases.map(\.rawValue)
      let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
      throw table.error(row, severity, "'\(text)' is not a severity. Use \(list).")
    }
    return known.rawValue
  }
}
