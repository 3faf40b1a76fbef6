import FoundationEssentials
import Terminal

extension ScreenOptions {
  /// The chosen theme: a built-in one, one in the analyst's folder, or a file.
  ///
  /// - Throws: `ThemeError` with file and line, or `Failure` if the file does not exist.
  func chosenTheme(on host: Host) throws -> Theme {
    guard theme.contains("/") || theme.hasSuffix(Self.suffix) else {
      let folder = host.configurationFolder.map { "\($0)/themes" }
      return try ThemeLibrary(folder: folder).theme(named: theme)
    }
    return try themeInFile()
  }

  private static let suffix = ".yaml"

  private func themeInFile() throws -> Theme {
    guard theme.hasSuffix(Self.suffix) else {
      throw Failure(
        .usage, "The theme '\(theme)' cannot be read: the file name must end in .yaml.")
    }
    guard FileManager.default.fileExists(atPath: theme) else {
      throw Failure(.usage, "The theme file '\(theme)' does not exist.")
    }
    let path = theme.dropLast(Self.suffix.count)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? String(path)
    return try ThemeLibrary(folder: folder).theme(named: name)
  }
}
