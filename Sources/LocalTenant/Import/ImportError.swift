/// An error in an import file. Nothing was imported.
package struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  package let file: String
  /// The line, from 1; nil for the whole file.
  package let line: Int?
  /// The column, from 1; nil for the whole line.
  package let column: Int?
  /// The problem and the fix, as a sentence.
  package let message: String

  /// Creates an error.
  package init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The position and the problem.
  package var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    return "\(place): \(message) Nothing was imported."
  }
}
