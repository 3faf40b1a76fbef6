import FoundationEssentials
import Glibc

/// A folder for one test; it goes away, with everything in it, when nothing holds it any longer.
public final class TemporaryFolder: Sendable {
  /// The absolute path of the folder, without a slash at its end.
  public let path: String

  /// - Throws: `SystemFailure` if no folder can be made.
  public init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/rolesift-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw SystemFailure("could not make a folder in \(parent)")
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of a file in the folder, whether it exists or not.
  public func path(of name: String) -> String { "\(path)/\(name)" }

  /// The names in the folder and in the folders below it, hidden ones too, sorted.
  public var contents: [String] {
    let names = try? FileManager.default.subpathsOfDirectory(atPath: path)
    return (names ?? []).sorted()
  }

  /// Whether there is a file or a folder of this name.
  public func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(of: name))
  }

  /// Writes a file and the folders on the way to it.
  ///
  /// - Parameters:
  ///   - text: What stands in it, as UTF-8.
  ///   - name: Its name in the folder.
  ///   - mode: Who may read and write it; what the system gives a new file where it is `nil`.
  /// - Returns: The absolute path of the file.
  /// - Throws: An error of the file system.
  @discardableResult
  public func write(_ text: String, to name: String, mode: Int? = nil) throws -> String {
    let file = path(of: name)
    if let slash = file.lastIndex(of: "/") {
      try FileManager.default.createDirectory(
        atPath: String(file[..<slash]), withIntermediateDirectories: true)
    }
    try Data(text.utf8).write(to: URL(filePath: file))
    if let mode {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    }
    return file
  }

  /// Reads a file.
  ///
  /// - Throws: An error of the file system, for example if there is no such file.
  public func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(of: name))))
  }

  /// Reads a file as UTF-8.
  ///
  /// - Throws: An error of the file system, for example if there is no such file.
  public func read(_ name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }
}
