import FoundationEssentials
import Glibc

/// A copy of a file in a private folder of its own.
struct TemporaryCopy {
  /// The path of the copy.
  let path: String
  private let folder: String

  /// Copies a file and, if it exists, the file with `suffix` appended to its name.
  init(of original: String, with suffix: String) throws {
    let files = FileManager.default
    var template = Array((files.temporaryDirectory.path + "/rolesift-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw StorageFailure(.unreadable, path: original, detail: String(cString: strerror(errno)))
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/copy.db"
    do {
      try files.copyItem(atPath: original, toPath: path)
      if access(original + suffix, R_OK) == 0 {
        try files.copyItem(atPath: original + suffix, toPath: path + suffix)
      }
      for name in [path, path + suffix] { chmod(name, 0o600) }
    } catch {
      remove()
      throw error
    }
  }

  /// Unlinks the files; open ones stay readable.
  func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
