import GRDB

/// Finds entitlements by id, or by source, attribute and name as in `SAP|roles|Z_POST`, which other tools write in
/// their role files.
final class EntitlementFinder {
  private let writer: OrganizationWriter
  private let unknown: UnknownIDs
  private var names: [String: [Int]]?

  /// `unknown` collects what is not found.
  init(_ writer: OrganizationWriter, unknown: UnknownIDs) {
    self.writer = writer
    self.unknown = unknown
  }

  /// The entitlements in a field: one, or several with `;` between them.
  ///
  /// - Throws: `ImportError` if a name fits several entitlements.
  func numbers(in row: borrowing CSVRow, _ column: Int, of table: CSVTable) throws -> [Int] {
    var found: [Int] = []
    let text = try table.text(row, column)
    let list = try FieldList(text, isKnown: isKnown)
    if list.items.isEmpty, !text.isEmpty {
      throw table.error(row, column, "'\(text)' does not name an entitlement.")
    }
    for item in list.items {
      let numbers = try numbers(of: item)
      guard numbers.count < 2 else {
        throw table.error(row, column, "'\(item)' names several entitlements: use the id.")
      }
      if numbers.isEmpty {
        unknown.add(
          item, missingIn: .entitlements,
          table.error(row, column, "The entitlement '\(item)' is not in entitlements.csv."))
      }
      found += numbers
    }
    return found
  }

  private func isKnown(_ item: String) throws -> Bool { try !numbers(of: item).isEmpty }

  private func numbers(of item: String) throws -> [Int] {
    if let number = writer.entitlement(item) { return [number] }
    guard item.contains("|") else { return [] }
    let names = try names ?? readNames()
    self.names = names
    return names[item] ?? []
  }

  private func readNames() throws -> [String: [Int]] {
    let rows = try Row.fetchAll(
      writer.db,
      sql: """
        SELECT source.name || '|' || ifnull(attribute, '') || '|' || entitlement.name AS name,
          entitlement.number
        FROM entitlement JOIN source ON source.number = entitlement.source
        """)
    return try Dictionary(
      rows.map { try ($0.value("name"), [try $0.value("number")]) }, uniquingKeysWith: +)
  }
}
