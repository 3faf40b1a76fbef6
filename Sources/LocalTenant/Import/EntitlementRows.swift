/// Reads `entitlements.csv`: id, name, description, attribute, whether it is privileged, and the source by id
/// and name.
struct EntitlementRows {
  private let table: CSVTable
  private let id: Int
  private let name: Int
  private let description: Int?
  private let attribute: Int?
  private let privileged: Int?
  private let sourceID: Int
  private let sourceName: Int?

  /// The columns that other files name.
  var ids: [Int] { [id, sourceID] }

  init(_ table: CSVTable) throws {
    self.table = table
    id = try table.required("id", "entitlementId")
    name = try table.required("name")
    description = table.column("description")
    attribute = table.column("attribute")
    privileged = table.column("privileged", "isPrivileged")
    // One column is enough: the source is then identified by its name.
    sourceID = try table.required(
      "sourceId", "source", "sourceName", "applicationName", "application")
    sourceName = table.column("sourceName", "applicationName", "application", "source")
  }

  func add(_ row: borrowing CSVRow, to writer: OrganizationWriter) throws {
    let entitlementID = try table.nonempty(row, id)
    let (name, description) = (try table.text(row, name), try table.text(row, description))
    let attribute = try table.text(row, attribute)
    let sourceID = try table.nonempty(row, sourceID)
    let sourceName = try table.text(row, sourceName)
    let source = try writer.addSource(
      id: sourceID, name: sourceName.isEmpty ? sourceID : sourceName)
    let number = try writer.addEntitlement(
      id: entitlementID, name: name.isEmpty ? entitlementID : name,
      description: description.isEmpty ? nil : description,
      attribute: attribute.isEmpty ? nil : attribute,
      isPrivileged: try table.flag(row, privileged), source: source)
    guard number != nil else {
      throw table.error(row, id, "Duplicate entitlement '\(entitlementID)'.")
    }
  }
}
