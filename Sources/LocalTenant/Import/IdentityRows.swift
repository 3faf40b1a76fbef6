/// Reads `identities.csv`: id and name; all other columns are attributes.
struct IdentityRows {
  /// The names of the attributes, in the file's order.
  let attributes: [String]
  private let table: CSVTable
  private let id: Int
  private let name: Int
  private let email: Int?
  private let attributeColumns: [Int]

  /// The column that other files name.
  var ids: [Int] { [id] }

  init(_ table: CSVTable) throws {
    self.table = table
    id = try table.required("id", "identityId")
    name = try table.required("name", "displayName")
    email = table.column("email")
    let own = [id, name, email]
    attributeColumns = table.columns.indices.filter {
      !own.contains($0) && !table.columns[$0].isEmpty
    }
    attributes = attributeColumns.map { table.columns[$0] }
  }

  func add(_ row: borrowing CSVRow, to writer: OrganizationWriter) throws {
    let identityID = try table.nonempty(row, id)
    let values = try attributeColumns.map { try table.text(row, $0) }
    let name = try table.text(row, name)
    let email = try table.text(row, email)
    let number = try writer.addIdentity(
      id: identityID, name: name.isEmpty ? identityID : name, email: email.isEmpty ? nil : email,
      values: values)
    guard number != nil else {
      throw table.error(row, id, "Duplicate identity '\(identityID)'.")
    }
  }
}
