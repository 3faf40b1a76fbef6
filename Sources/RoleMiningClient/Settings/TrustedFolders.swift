#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folders above a file that must be trustworthy: whoever may change one of them can replace the file.
/// The rules are those of `ssh` with `StrictModes`, up to the root.
struct TrustedFolders {
  private let paths: [String]

  /// Finds the folders above a file and, if links lead to it, those above their targets.
  init(above path: String) {
    var paths: [String] = []
    for path in [Self.absolute(path), Self.resolved(path)].compactMap(\.self) {
      var parts = path.split(separator: "/").dropLast()
      while true {
        let folder = "/" + parts.joined(separator: "/")
        if !paths.contains(folder) { paths.append(folder) }
        guard !parts.isEmpty else { break }
        parts.removeLast()
      }
    }
    self.paths = paths
  }

  /// The first folder that others may change, with the problem and the fix; nil if there is none.
  var problem: (path: String, reason: String, remedy: String)? {
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      let quoted = PrivateFile.quoted(path)
      guard [0, geteuid()].contains(status.st_uid) else {
        return (path, "which belongs to another user", "Keep it in a folder of your own.")
      }
      // In a sticky folder such as /tmp, only owners can replace their files.
      guard status.st_mode & 0o022 == 0 || status.st_mode & S_ISVTX != 0 else {
        return (path, "which others on this machine may change", "Run: chmod go-w \(quoted)")
      }
    }
    return nil
  }

  private static func absolute(_ path: String) -> String? {
    guard !path.hasPrefix("/") else { return path }
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// Nil for something without a name, such as a pipe from the shell.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
