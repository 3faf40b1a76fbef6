/// An error in a theme file; the description names the file and the line.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the file, or the name of the theme.
  public var file: String
  /// The line, from 1; nil for the whole file.
  public var line: Int?
  /// The problem, as a sentence.
  public var problem: String

  /// `themes/dark.yaml:12: Unknown role “acent”.`
  public var description: String {
    let place = line.map { ":\($0)" } ?? ""
    return "\(DisplayText(file))\(place): \(DisplayText(problem))"
  }
}
