/// A CSV file with a header.
struct CSVTable {
  /// The names of the columns as written.
  let columns: [String]
  private let file: String

  /// - Throws: `ImportError` if a name is missing, repeated or not text.
  init(header: borrowing CSVRow, file: String) throws {
    self.file = file
    var columns: [String] = []
    for index in 0..<header.count {
      let name = try Self.text(header, index, file: file)
      guard !name.isEmpty else {
        throw ImportError(
          file: file, line: header.line, column: index + 1, message: "This column has no name.")
      }
      guard !columns.contains(where: { $0.folded == name.folded }) else {
        throw ImportError(
          file: file, line: header.line, column: index + 1,
          message: "Duplicate column '\(name)'.")
      }
      columns.append(name)
    }
    self.columns = columns
  }

  /// The index of the first of several names that exists.
  func column(_ names: String...) -> Int? {
    names.lazy.compactMap { name in columns.firstIndex { $0.folded == name.folded } }.first
  }

  /// The index of a required column.
  ///
  /// - Throws: `ImportError` if it is missing.
  func required(_ names: String...) throws -> Int {
    for name in names {
      if let place = column(name) { return place }
    }
    let found = columns.joined(separator: ", ")
    throw ImportError(
      file: file, line: 1,
      message: "Missing column '\(names[0])'. Columns: \(found).")
  }

  /// Throws if the number of fields differs from the number of columns.
  func check(_ row: borrowing CSVRow) throws {
    guard row.count != columns.count else { return }
    throw ImportError(
      file: file, line: row.line,
      message: "This row has \(row.count) fields, the header \(columns.count).")
  }

  /// A field; empty if the column does not exist.
  ///
  /// - Throws: `ImportError` if it is not text.
  func text(_ row: borrowing CSVRow, _ column: Int?) throws -> String {
    guard let column else { return "" }
    return try Self.text(row, column, file: file)
  }

  /// A field that must not be empty.
  ///
  /// - Throws: `ImportError` if it is empty or not text.
  func nonempty(_ row: borrowing CSVRow, _ column: Int) throws -> String {
    let text = try text(row, column)
    guard !text.isEmpty else { throw error(row, column, "'\(columns[column])' is empty.") }
    return text
  }

  /// An error at a field.
  func error(_ row: borrowing CSVRow, _ column: Int, _ message: String) -> ImportError {
    ImportError(file: file, line: row.line, column: column + 1, message: message)
  }

  private static func text(_ row: borrowing CSVRow, _ column: Int, file: String) throws -> String {
    guard let text = String(validating: row[column], as: UTF8.self) else {
      throw ImportError(
        file: file, line: row.line, column: column + 1,
        message: "Invalid UTF-8. Save the file as UTF-8.")
    }
    // SQLite would end the text there.
    guard !text.utf8.contains(0) else {
      throw ImportError(
        file: file, line: row.line, column: column + 1, message: "This field has a zero byte.")
    }
    return text
  }
}
