import GRDB
import RoleMining

/// Imports an organisation from a folder of CSV files.
struct FolderImport {
  private let reading: FileReading
  private let environment: TenantEnvironment

  /// Finds the files and their sizes.
  ///
  /// - Throws: `ImportError` if a required file is missing or unreadable.
  init(
    _ folder: String, environment: TenantEnvironment, faults: ImportFaults? = nil,
    report: @escaping @Sendable (ImportProgress) -> Void
  ) throws {
    self.environment = environment
    reading = try FileReading(folder, faults: faults, report: report)
  }

  func run(_ db: Database) throws -> ImportResult {
    let writer = try OrganizationWriter(db)
    try reading.read(.identities) { table in
      let rows = try IdentityRows(table)
      writer.setAttributes(rows.attributes)
      return RowTaking(ids: rows.ids) { try rows.add($0, to: writer) }
    }
    try reading.read(.entitlements) { table in
      let rows = try EntitlementRows(table)
      return RowTaking(ids: rows.ids) { try rows.add($0, to: writer) }
    }
    let unknown = UnknownIDs(reading.faults)
    let access = AccessReading(reading, known: writer.known, unknown: unknown)
    defer { access.stop() }
    try writer.finishIdentities()
    try writer.write(assignments: access.assignments())
    try writer.write(usage: access.usage())
    try readRoles(writer, EntitlementFinder(writer, unknown: unknown), unknown)
    if let faults = reading.faults { faults.add(unknown) } else { try unknown.check() }
    if reading.has(.usage) { try writer.finishActivity() }
    writer.result.unknownIDs = unknown.count
    return writer.result
  }

  /// The files that were read. An update keeps what the others would hold.
  var files: Set<FolderFile> { Set(reading.paths.keys) }

  /// Reads existing roles and conflicts.
  private func readRoles(
    _ writer: OrganizationWriter, _ finder: EntitlementFinder, _ unknown: UnknownIDs
  ) throws {
    let (date, makeID) = (Timestamp.text(for: environment.now()), environment.makeID)
    let roles = ExistingRoleWriter(writer, date: date, makeID: makeID)
    try reading.read(.roles) { table in
      let rows = try RoleRows(table, finder: finder, unknown: unknown)
      return RowTaking { try rows.add($0, to: roles) }
    }
    let conflicts = ConflictWriter(writer.db, date: date, makeID: makeID)
    try reading.read(.conflicts) { table in
      let rows = try ConflictRows(table, finder: finder)
      return RowTaking { try rows.add($0, to: conflicts) }
    }
    writer.result.roles = roles.count
    writer.result.repeatsInRoles = roles.repeatCount
    writer.result.equalRoles = roles.equalRoles
    writer.result.conflicts = conflicts.count
  }
}
