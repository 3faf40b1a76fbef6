/// What is wrong with a file that was to be imported. Nothing of it was kept.
public struct ImportError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// The line, from 1; nil when the file as a whole is meant.
  public let line: Int?
  /// The column, from 1; nil when the line as a whole is meant.
  public let column: Int?
  /// What is wrong there and what to do, as a sentence.
  public let message: String

  /// Describes what is wrong in a file.
  public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The place and what is wrong there.
  public var description: String {
    var place = file
    if let line { place += ", line \(line)" }
    if let column { place += ", column \(column)" }
    return "\(place): \(message) Nothing was imported."
  }
}
