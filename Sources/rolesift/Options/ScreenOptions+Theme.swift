import FoundationEssentials
import Terminal

extension ScreenOptions {
  /// The theme that is wanted: one of ours, one of the analyst's folder, or a file.
  ///
  /// - Throws: `ThemeError` with file and line, or `Failure` when there is no such file.
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
        .usage, "The theme '\(theme)' cannot be read: the name of such a file ends in .yaml.")
    }
    guard FileManager.default.fileExists(atPath: theme) else {
      throw Failure(.usage, "There is no theme file '\(theme)'.")
    }
    let path = theme.dropLast(Self.suffix.count)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? String(path)
    return try ThemeLibrary(folder: folder).theme(named: name)
  }
}
