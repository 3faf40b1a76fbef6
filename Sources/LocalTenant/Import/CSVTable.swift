/// A CSV file whose first row names its columns.
struct CSVTable {
  /// The names of the columns as they stand in the file.
  let columns: [String]
  private let file: String

  /// - Throws: `ImportError` when a name is missing, repeated or no text.
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
          message: "The column '\(name)' stands further left already.")
      }
      columns.append(name)
    }
    self.columns = columns
  }

  /// The place of the first column there is of several names.
  func column(_ names: String...) -> Int? {
    names.lazy.compactMap { name in columns.firstIndex { $0.folded == name.folded } }.first
  }

  /// The place of a column that must be there.
  ///
  /// - Throws: `ImportError` when it is not.
  func required(_ names: String...) throws -> Int {
    for name in names {
      if let place = column(name) { return place }
    }
    let found = columns.joined(separator: ", ")
    throw ImportError(
      file: file, line: 1,
      message: "The column '\(names[0])' is missing. Columns there are: \(found).")
  }

  /// Throws when a row has another number of fields than there are columns.
  func check(_ row: borrowing CSVRow) throws {
    guard row.count != columns.count else { return }
    throw ImportError(
      file: file, line: row.line,
      message: "This row has \(row.count) fields where the header has \(columns.count).")
  }

  /// A field, empty when the column is not there.
  ///
  /// - Throws: `ImportError` when it is no text.
  func text(_ row: borrowing CSVRow, _ column: Int?) throws -> String {
    guard let column else { return "" }
    return try Self.text(row, column, file: file)
  }

  /// A field that must not be empty.
  ///
  /// - Throws: `ImportError` when it is empty or no text.
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
        message: "This is not UTF-8. Save the file as UTF-8.")
    }
    // SQLite ends a text there.
    guard !text.utf8.contains(0) else {
      throw ImportError(
        file: file, line: row.line, column: column + 1, message: "This holds a zero byte.")
    }
    return text
  }
}
