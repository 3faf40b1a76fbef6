extension CSVRow {
  /// Whether all fields are empty.
  var isBlank: Bool { byteCount == 0 }

  /// A field as text.
  ///
  /// - Throws: `ImportError` if it is not valid UTF-8.
  func text(_ column: Int, of file: String) throws -> String {
    guard let text = String(validating: self[column], as: UTF8.self) else {
      throw error(column, of: file, "Invalid UTF-8. Save the file as UTF-8.")
    }
    // SQLite ends a text there.
    guard !text.utf8.contains(0) else {
      throw error(column, of: file, "This field has a zero byte.")
    }
    return text
  }

  /// An error at a field.
  func error(_ column: Int, of file: String, _ message: String) -> ImportError {
    ImportError(file: file, line: line, column: column + 1, message: message)
  }
}
