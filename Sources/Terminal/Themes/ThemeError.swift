/// What is wrong with a theme file; the description names the file and the line.
public struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the file, or the name of the theme when there is none.
  public var file: String
  /// The line, from 1; none when the file as a whole is meant.
  public var line: Int?
  /// What is wrong, as a sentence.
  public var problem: String

  /// `themes/dark.yaml:12: There is no role “acent”.`
  public var description: String {
    let place = line.map { ":\($0)" } ?? ""
    return "\(DisplayText(file))\(place): \(DisplayText(problem))"
  }
}
