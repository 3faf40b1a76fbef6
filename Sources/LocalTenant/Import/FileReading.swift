/// Reads the CSV files of a folder, row by row.
struct FileReading: Sendable {
  let paths: [FolderFile: String]
  let meter: ImportMeter
  /// Collects the faults of rows, so that reading does not stop at the first one; nil for an import.
  let faults: ImportFaults?

  /// Finds the files and their sizes.
  ///
  /// - Throws: `ImportError` if a required file is missing or unreadable.
  init(
    _ folder: String, faults: ImportFaults?, report: @escaping @Sendable (ImportProgress) -> Void
  ) throws {
    var paths: [FolderFile: String] = [:]
    var total = 0
    for file in FolderFile.allCases {
      let path = folder.hasSuffix("/") ? folder + file.rawValue : "\(folder)/\(file.rawValue)"
      guard file.isRequired || InputFile.exists(path) else { continue }
      total += try InputFile(path).size
      paths[file] = path
    }
    self.paths = paths
    self.faults = faults
    meter = ImportMeter(bytesTotal: total, report: report)
  }

  /// Whether a file is there.
  func has(_ file: FolderFile) -> Bool { paths[file] != nil }

  /// Reads a file; `makeReader` creates the row reader from the header.
  ///
  /// - Throws: `ImportError`, unless faults are collected.
  func read(
    _ file: FolderFile,
    _ makeReader: @escaping (CSVTable) throws -> (borrowing CSVRow) throws -> Void
  ) throws {
    guard let faults else { return try readRows(file, makeReader) }
    try faults.collect { try readRows(file, makeReader) }
  }

  private func readRows(
    _ file: FolderFile,
    _ makeReader: @escaping (CSVTable) throws -> (borrowing CSVRow) throws -> Void
  ) throws {
    guard let path = paths[file] else { return }
    let input = try InputFile(path)
    meter.begin(input.name)
    var (rows, reported) = (0, 0)
    var takeRow: ((borrowing CSVRow) throws -> Void)?
    let reader = try CSVReader(file: path) { row in
      if let takeRow {
        rows += 1
        try takeRow(row)
      } else {
        let table = try CSVTable(header: row, file: path)
        takeRow = taking(try makeReader(table), table)
      }
    }
    try input.read { bytes in
      try reader.read(bytes)
      meter.count(bytes: bytes.count, rows: rows - reported)
      reported = rows
    }
    try reader.finish()
    guard takeRow != nil else {
      // A failed export leaves such a file. Taken as "none", it would delete everything of its kind.
      throw ImportError(
        file: path,
        message: file.isRequired
          ? "This file is empty."
          : "This file is empty. Export it again; if there are none, it has only the header.")
    }
    guard rows > 0 || !file.isRequired else {
      throw ImportError(file: path, message: "This file has no rows below the header.")
    }
  }

  private func taking(
    _ take: @escaping (borrowing CSVRow) throws -> Void, _ table: CSVTable
  ) -> (borrowing CSVRow) throws -> Void {
    guard let faults else {
      return { row in
        try table.check(row)
        try take(row)
      }
    }
    return { row in
      do {
        try table.check(row)
        try take(row)
      } catch let error as ImportError {
        try faults.collect { throw error }
      }
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
