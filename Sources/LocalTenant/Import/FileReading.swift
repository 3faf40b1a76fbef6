/// How the rows of a file are taken in.
struct RowTaking {
  /// The columns with ids that other files name.
  var ids: [Int] = []
  let take: (borrowing CSVRow) throws -> Void
}

/// Reads the CSV files of a folder, row by row.
struct FileReading: Sendable {
  let paths: [FolderFile: String]
  let meter: ImportMeter
  /// Collects the faults of rows, so that reading does not stop at the first one; nil for an import.
  let faults: ImportFaults?

  /// Finds the files and their sizes.
  ///
  /// - Throws: `ImportError` if a required file is missing or one is unreadable, unless faults are collected and the
  ///   folder is there.
  init(
    _ folder: String, faults: ImportFaults?, report: @escaping @Sendable (ImportProgress) -> Void
  ) throws {
    guard !InputFile.exists(folder) || InputFile.exists("\(folder)/.") else {
      throw ImportError(
        file: folder,
        message:
          "This is a file. Name the folder that holds identities.csv, entitlements.csv and "
          + "assignments.csv, or a file of pairs with --pairs.")
    }
    var paths: [FolderFile: String] = [:]
    var total = 0
    for file in FolderFile.allCases {
      let path = folder.hasSuffix("/") ? folder + file.rawValue : "\(folder)/\(file.rawValue)"
      guard file.isRequired || InputFile.exists(path) else { continue }
      do {
        total += try InputFile(path).size
        paths[file] = path
      } catch let error as ImportError {
        guard let faults, InputFile.exists(folder) else { throw error }
        faults.add(error, of: file)
      }
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
    _ makeReader: @escaping (CSVTable) throws -> RowTaking
  ) throws {
    do {
      try readRows(file, makeReader)
    } catch let error as ImportError {
      guard let faults else { throw error }
      faults.add(error, of: file)
    }
  }

  private func readRows(
    _ file: FolderFile,
    _ makeReader: @escaping (CSVTable) throws -> RowTaking
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
        takeRow = taking(try makeReader(table), table, of: file)
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
          : "This file is empty. Export it again; an export without rows still has a header.")
    }
    guard rows > 0 || !file.isRequired else {
      throw ImportError(file: path, message: "This file has no rows below the header.")
    }
  }

  private func taking(
    _ rows: RowTaking, _ table: CSVTable, of file: FolderFile
  ) -> (borrowing CSVRow) throws -> Void {
    { [faults] row in
      do {
        try table.check(row)
        try rows.take(row)
      } catch let error as ImportError {
        guard let faults else { throw error }
        var ids: [String] = []
        for column in rows.ids where column < row.count {
          ids.append(String(decoding: row[column], as: UTF8.self))
        }
        faults.add(error, of: file, ids: ids)
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
