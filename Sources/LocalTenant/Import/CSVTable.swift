import RoleMining

/// A CSV file with a header.
struct CSVTable {
  /// The names of the columns as written; empty where a trailing separator makes a column without a name.
  let columns: [String]
  private let file: String
  /// The minimum number of fields in a row: up to the last column with a name.
  private let width: Int
  private let unnamed: [Int]

  /// - Throws: `ImportError` if a name is repeated or not text.
  init(header: borrowing CSVRow, file: String) throws {
    self.file = file
    var columns: [String] = []
    for index in 0..<header.count {
      let name = try header.text(index, of: file).trimmed
      guard name.isEmpty || !columns.contains(where: { $0.folded == name.folded }) else {
        throw header.error(index, of: file, "Duplicate column '\(name)'.")
      }
      columns.append(name)
    }
    self.columns = columns
    width = (columns.lastIndex { !$0.isEmpty } ?? -1) + 1
    unnamed = columns.indices.filter { columns[$0].isEmpty }
  }

  /// The index of the first of several names that exists.
  func column(_ names: String...) -> Int? {
    names.lazy.compactMap(place).first
  }

  /// The index of a required column.
  ///
  /// - Throws: `ImportError` if it is missing.
  func required(_ names: String...) throws -> Int {
    if let place = names.lazy.compactMap(place).first { return place }
    let found = columns.filter { !$0.isEmpty }.joined(separator: ", ")
    throw ImportError(
      file: file, line: 1,
      message: "Missing column '\(names[0])'. Columns: \(found).")
  }

  /// Exports also write `identity_id` and `Identity ID`; an exact spelling has precedence.
  private func place(of name: String) -> Int? {
    columns.firstIndex { $0.folded == name.folded }
      ?? columns.firstIndex { $0.columnKey == name.columnKey }
  }

  /// Throws if a row lacks a field, or has one in a column without a name.
  func check(_ row: borrowing CSVRow) throws {
    if row.count == columns.count, unnamed.isEmpty { return }
    let surplus = columns.count..<max(columns.count, row.count)
    guard row.count >= width, surplus.allSatisfy({ row[$0].isEmpty }) else {
      throw ImportError(
        file: file, line: row.line,
        message: "This row has \(row.count) fields, but the header has \(columns.count).")
    }
    for column in unnamed where column < row.count && !row[column].isEmpty {
      throw error(row, column, "This column has no name in the header.")
    }
  }

  /// A field; empty if the column does not exist.
  ///
  /// - Throws: `ImportError` if it is not text.
  func text(_ row: borrowing CSVRow, _ column: Int?) throws -> String {
    guard let column else { return "" }
    return try row.text(column, of: file)
  }

  /// A field that must not be empty.
  ///
  /// - Throws: `ImportError` if it is empty or not text.
  func nonempty(_ row: borrowing CSVRow, _ column: Int) throws -> String {
    let text = try text(row, column)
    guard !text.isEmpty else { throw error(row, column, "'\(columns[column])' is empty.") }
    return text
  }

  /// A field that is true or false; nil if it is empty or the column does not exist.
  ///
  /// - Throws: `ImportError` if it is anything else.
  func flag(_ row: borrowing CSVRow, _ column: Int?) throws -> Bool? {
    guard let column else { return nil }
    let text = try text(row, column)
    switch text.folded {
    case "": return nil
    case "true", "yes", "1": return true
    case "false", "no", "0": return false
    default: throw error(row, column, "'\(text)' is neither true nor false.")
    }
  }

  /// An error at a field.
  func error(_ row: borrowing CSVRow, _ column: Int, _ message: String) -> ImportError {
    row.error(column, of: file, message)
  }
}

extension String {
  /// The name of a column without letter case, `_`, `-` and spaces, for comparison.
  var columnKey: String { folded.filter { !$0.isWhitespace && $0 != "_" && $0 != "-" } }
}
