import GRDB

/// Imports plain pairs, one a line: identity, blanks, entitlement. Ids serve as names, the file name as
/// the application.
struct PairImport {
  private let path: String
  private let report: (ImportProgress) -> Void

  init(_ path: String, report: @escaping (ImportProgress) -> Void) {
    self.path = path
    self.report = report
  }

  func run(_ db: Database) throws -> ImportResult {
    let input = try InputFile(path)
    let meter = ImportMeter(bytesTotal: input.size, report: report)
    meter.begin(input.name)
    let writer = try OrganizationWriter(db)
    let name = Self.applicationName(input.name)
    let source = try writer.addSource(id: name, name: name)
    var lines = LineReader(file: path)
    func take(_ line: PairLine) throws {
      meter.countRow()
      try Self.add(line, source: source, to: writer)
    }
    try input.read { bytes in
      try lines.read(bytes, take)
      meter.countBytes(bytes.count)
    }
    try lines.finish(take)
    guard writer.result.assignments > 0 else {
      throw ImportError(file: path, message: "This file is empty.")
    }
    try writer.finish(attributes: [])
    return writer.result
  }

  private static func add(
    _ line: PairLine, source: Int, to writer: OrganizationWriter
  ) throws {
    let identity =
      try writer.identity(line.identity)
      ?? writer.addIdentity(id: line.identity, name: line.identity, email: nil, attributes: [])
    let entitlement =
      try writer.entitlement(line.entitlement)
      ?? writer.addEntitlement(
        id: line.entitlement, name: line.entitlement, description: nil, attribute: nil,
        source: source)
    guard let identity, let entitlement,
      try writer.addAssignment(identity: identity, entitlement: entitlement)
    else { throw line.error("Duplicate pair.") }
  }

  private static func applicationName(_ file: String) -> String {
    let name = file.split(separator: ".").first.map(String.init) ?? file
    return name.isEmpty ? file : name
  }
}
