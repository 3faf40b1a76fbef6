import GRDB

/// Imports plain pairs, one per line: identity, whitespace or a separator, entitlement. Ids serve as names,
/// the file name as the application.
struct PairImport {
  private let path: String
  private let report: @Sendable (ImportProgress) -> Void

  init(_ path: String, report: @escaping @Sendable (ImportProgress) -> Void) {
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
    var isFirst = true
    var isReversed = false
    var access = PairList()
    var rows = 0
    let countRows = {
      defer { rows = 0 }
      return rows
    }
    try read(input, meter, countRows: countRows) { pair in
      if isFirst, let heading = PairHeading(pair) {
        isReversed = heading.isReversed
      } else {
        rows += 1
        try Self.add(isReversed ? pair.reversed : pair, source: source, to: writer, &access)
      }
      isFirst = false
    }
    guard access.count > 0 else {
      throw ImportError(
        file: path,
        message: isFirst ? "This file is empty." : "This file has no rows below the header.")
    }
    try writer.finishIdentities()
    try writer.write(assignments: access)
    return writer.result
  }

  private func read(
    _ input: InputFile, _ meter: ImportMeter, countRows: () -> Int,
    _ take: @escaping (Pair) throws -> Void
  ) throws {
    switch PairSeparator(start: try InputFile(path).start()) {
    case .blanks:
      var lines = LineReader(file: path)
      try input.read { bytes in
        try lines.read(bytes, take)
        meter.count(bytes: bytes.count, rows: countRows())
      }
      try lines.finish(take)
    case .byte(let separator):
      let rows = try CSVReader(file: path, separator: separator) { [path] row in
        try take(Pair(row: row, of: path))
      }
      try input.read { bytes in
        try rows.read(bytes)
        meter.count(bytes: bytes.count, rows: countRows())
      }
      try rows.finish()
    }
  }

  private static func add(
    _ pair: Pair, source: Int, to writer: OrganizationWriter, _ access: inout PairList
  ) throws {
    let identity =
      try writer.identity(pair.identity)
      ?? writer.addIdentity(id: pair.identity, name: pair.identity, email: nil, values: [])
    let entitlement =
      try writer.entitlement(pair.entitlement)
      ?? writer.addEntitlement(
        id: pair.entitlement, name: pair.entitlement, description: nil, attribute: nil,
        source: source)
    guard let identity, let entitlement else { return }
    access.add(identity, entitlement)
  }

  private static func applicationName(_ file: String) -> String {
    let name = file.split(separator: ".").first.map(String.init) ?? file
    return name.isEmpty ? file : name
  }
}
