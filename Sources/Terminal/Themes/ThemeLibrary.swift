import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The themes that there are: those of a folder, and the ones that the program brings along.
public struct ThemeLibrary: Sendable {
  private let folder: String?

  /// Makes a library.
  /// - Parameter folder: a folder with one `NAME.yaml` for each theme; none has only our own.
  public init(folder: String? = nil) {
    self.folder = folder
  }

  /// The names of the themes that the program brings along.
  public static var embeddedNames: [String] { embedded.keys.sorted() }

  /// Reads a theme; a file of the folder comes before the theme of that name in the program.
  /// - Parameter name: the name of the file, without `.yaml`.
  /// - Returns: the theme.
  /// - Throws: what is wrong, and in which line.
  public func theme(named name: String) throws(ThemeError) -> Theme {
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
      file: name, line: nil, problem: "There is no such theme. The program brings: \(known).")
  }

  /// A name from the command line must not lead out of the folder.
  private static func isFileName(_ name: String) -> Bool {
    !name.isEmpty && !name.contains("/") && !name.hasPrefix(".")
  }

  private static func contents(of path: String) throws(ThemeError) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // A pipe might be waited for without an end.
    guard status.st_mode & S_IFMT == S_IFREG,
      let bytes = FileManager.default.contents(atPath: path)
    else {
      throw ThemeError(file: path, line: nil, problem: "The file cannot be read.")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
