import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The available themes: those of a folder and the built-in ones.
package struct ThemeLibrary: Sendable {
  private let folder: String?

  /// Makes a library.
  /// - Parameter folder: a folder with one `NAME.yaml` per theme; nil for built-in themes only.
  package init(folder: String? = nil) {
    self.folder = folder
  }

  /// The names of the built-in themes.
  package static var embeddedNames: [String] { embedded.keys.sorted() }

  /// Reads a theme; a file in the folder takes precedence over a built-in theme.
  /// - Parameter name: the name of the file, without `.yaml`.
  /// - Returns: the theme.
  /// - Throws: the error with its line.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    if let folder, Self.isFileName(name) {
      let path = "\(folder)/\(name).yaml"
      if let yaml = try Self.contents(of: path) {
        return try ThemeReader.theme(yaml: yaml, file: path)
      }
    }
    if let yaml = Self.embedded[name] {
      return try ThemeReader.theme(yaml: yaml, file: "\(name).yaml")
    }
    let known = Self.embeddedNames.joined(separator: ", ")
    throw ThemeError(
      file: name, line: nil, problem: "Unknown theme. Built-in themes: \(known).")
  }

  /// A name on the command line must not lead out of the folder.
  private static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
  }

  private static func contents(of path: String) throws(ThemeError) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // Reading a pipe might block forever.
    guard status.st_mode & S_IFMT == S_IFREG,
      let bytes = FileManager.default.contents(atPath: path)
    else {
      throw ThemeError(file: path, line: nil, problem: "The file is unreadable.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
