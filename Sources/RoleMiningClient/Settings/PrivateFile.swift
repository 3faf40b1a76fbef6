#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file as it was when it was read: its text, and who else may see or change it.
struct PrivateFile {
  /// For messages, with `~` for the home folder.
  let name: String
  let text: String
  private let path: String
  private let mode: mode_t
  private let owner: uid_t

  /// Reads a file; nil when there is none. Looks at what it has opened, so that nobody can put
  /// another one in its place meanwhile.
  ///
  /// - Throws: `ConnectionSettingsError` when it cannot be read, or is too large or no text.
  static func read(_ path: String, name: String? = nil) throws(ConnectionSettingsError) -> Self? {
    let name = name ?? path
    do throws(ReadingFailure) {
      let file = try ReadableFile(path)
      guard let text = try file.bytes().flatMap({ String(validating: $0, as: UTF8.self) }) else {
        throw ReadingFailure("it is no text, or longer than 1 MiB")
      }
      return Self(name: name, text: text, path: path, mode: file.mode, owner: file.owner)
    } catch {
      if error.isMissing { return nil }
      throw ConnectionSettingsError("\(name) cannot be read: \(error).")
    }
  }

  /// Refuses the file, which holds a secret, when others may see or change it.
  ///
  /// - Throws: `ConnectionSettingsError` with the command that mends it.
  func requirePrivacy() throws(ConnectionSettingsError) {
    try refuse(mode & 0o077, because: "holds a secret")
  }

  /// Refuses the file, which says where a secret is and where it goes, when others may change it.
  ///
  /// - Throws: `ConnectionSettingsError` with the command that mends it.
  func requireOwnership() throws(ConnectionSettingsError) {
    try refuse(mode & 0o022, because: "says where a secret is")
  }

  private func refuse(
    _ excess: mode_t, because reason: String
  ) throws(ConnectionSettingsError) {
    guard owner == geteuid() || owner == 0 else {
      throw ConnectionSettingsError(
        "\(name) \(reason) and belongs to another user. It is not used like that. Run: "
          + "sudo chown \"$(id -un)\" \(Self.quoted(path))")
    }
    guard excess == 0 else {
      let verbs = [(0o044, "read"), (0o022, "change"), (0o011, "execute")]
        .filter { excess & $0.0 != 0 }.map(\.1).prefix(2).joined(separator: " and ")
      throw ConnectionSettingsError(
        "\(name) \(reason) and others on this machine may \(verbs) it "
          + "(mode \(String(mode, radix: 8))). It is not used like that. Run: "
          + "chmod 600 \(Self.quoted(path))")
    }
    guard let folder = TrustedFolders(above: path).problem else { return }
    throw ConnectionSettingsError(
      "\(name) \(reason) and lies in \(folder.path), \(folder.reason). It is not used like that. "
        + folder.remedy)
  }

  static func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
