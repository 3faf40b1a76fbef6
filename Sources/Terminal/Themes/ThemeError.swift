/// An error in a theme file; the description names the file and the line.
package struct ThemeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the file, or the name of the theme.
  package var file: String
  /// The line, from 1; nil for the whole file.
  package var line: Int?
  /// The problem, as a sentence.
  package var problem: String

  /// `themes/dark.yaml:12: Unknown role “acent”.`
  package var description: String {
    let place = line.map { ":\($0)" } ?? ""
    return "\(DisplayText(file))\(place): \(DisplayText(problem))"
  }
}
