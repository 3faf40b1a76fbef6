import GRDB
import RoleMining

/// Imports an organisation from a folder of CSV files.
struct FolderImport {
  private let paths: [FolderFile: String]
  private let meter: ImportMeter
  private let environment: TenantEnvironment

  /// Finds the files and their sizes.
  ///
  /// - Throws: `ImportError` if a required file is missing or unreadable.
  init(
    _ folder: String, environment: TenantEnvironment, report: @escaping (ImportProgress) -> Void
  ) throws {
    self.environment = environment
    var paths: [FolderFile: String] = [:]
    var total = 0
    for file in FolderFile.allCases {
      let path = folder.hasSuffix("/") ? folder + file.rawValue : "\(folder)/\(file.rawValue)"
      guard file.isRequired || InputFile.exists(path) else { continue }
      total += try InputFile(path).size
      paths[file] = path
    }
    self.paths = paths
    meter = ImportMeter(bytesTotal: total, report: report)
  }

  func run(_ db: Database) throws -> ImportResult {
    let writer = try OrganizationWriter(db)
    var attributes: [String] = []
    try read(.identities) { table in
      let rows = try IdentityRows(table)
      attributes = rows.attributes
      return { try rows.add($0, to: writer) }
    }
    try read(.entitlements) { table in
      let rows = try EntitlementRows(table)
      return { try rows.add($0, to: writer) }
    }
    let unknown = UnknownIDs()
    try read(.assignments) { table in
      let rows = try AssignmentRows(table, unknown: unknown)
      return { try rows.add($0, to: writer) }
    }
    try read(.usage) { table in
      let rows = try UsageRows(table, unknown: unknown)
      return { try rows.add($0, to: writer) }
    }
    try readRoles(writer, EntitlementFinder(writer, unknown: unknown), unknown)
    try unknown.check()
    try writer.finish(attributes: attributes)
    if paths[.usage] != nil { try writer.finishActivity() }
    return writer.result
  }

  /// Reads what exists and what must not meet.
  private func readRoles(
    _ writer: OrganizationWriter, _ finder: EntitlementFinder, _ unknown: UnknownIDs
  ) throws {
    let (date, makeID) = (Timestamp.text(for: environment.now()), environment.makeID)
    let roles = ExistingRoleWriter(writer, date: date, makeID: makeID)
    try read(.roles) { table in
      let rows = try RoleRows(table, finder: finder, unknown: unknown)
      return { try rows.add($0, to: roles) }
    }
    let conflicts = ConflictWriter(writer.db, date: date, makeID: makeID)
    try read(.conflicts) { table in
      let rows = try ConflictRows(table, finder: finder)
      return { try rows.add($0, to: conflicts) }
    }
    writer.result.roles = roles.count
    writer.result.conflicts = conflicts.count
  }

  /// Reads a file; `makeRows` creates the row reader from the header.
  private func read(
    _ file: FolderFile,
    _ makeReader: @escaping (CSVTable) throws -> (borrowing CSVRow) throws -> Void
  ) throws {
    guard let path = paths[file] else { return }
    let input = try InputFile(path)
    meter.begin(input.name)
    var rows = 0
    var takeRow: ((borrowing CSVRow) throws -> Void)?
    let meter = meter
    let reader = try CSVReader(file: path) { row in
      if let takeRow {
        rows += 1
        meter.countRow()
        try takeRow(row)
      } else {
        let table = try CSVTable(header: row, file: path)
        let take = try makeReader(table)
        takeRow = { row in
          try table.check(row)
          try take(row)
        }
      }
    }
    try input.read { bytes in
      try reader.read(bytes)
      meter.countBytes(bytes.count)
    }
    try reader.finish()
    guard rows > 0 || !file.isRequired else {
      throw ImportError(file: path, message: "This file is empty.")
    }
  }
}

/// The files of an import.
enum FolderFile: String, CaseIterable {
  case identities = "identities.csv"
  case entitlements = "entitlements.csv"
  case assignments = "assignments.csv"
  case usage = "usage.csv"
  case roles = "roles.csv"
  case conflicts = "sod.csv"

  var isRequired: Bool {
    switch self {
    case .identities, .entitlements, .assignments: true
    case .usage, .roles, .conflicts: false
    }
  }
}
