/// An error in an import file. Nothing was imported.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// The line, from 1; nil for the whole file.
  public let line: Int?
  /// The column, from 1; nil for the whole line.
  public let column: Int?
  /// The problem and the fix, as a sentence.
  public let message: String

  /// Creates an error.
  public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The position and the problem.
  public var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    return "\(place): \(message) Nothing was imported."
  }
}
