/// A path split into folder and name.
struct PathParts: Sendable, Hashable {
  let path: String
  /// The folder; `.` if the path has none.
  let folder: String
  /// The part after the last slash.
  let name: String
  private let prefix: String

  init(_ path: String) {
    self.path = path
    name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    prefix = String(path.dropLast(name.count))
    folder = prefix.isEmpty ? "." : prefix == "/" ? "/" : String(prefix.dropLast())
  }

  /// The path of another file in the folder.
  func path(of name: String) -> String { prefix + name }
}
