#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file's text, and who else could read or change it at that moment.
struct PrivateFile {
  /// The name for messages, with `~` for the home folder.
  let name: String
  let text: String
  private let path: String
  private let mode: mode_t
  private let owner: uid_t

  /// Reads a file; nil if it does not exist. Checks the opened file, so that it cannot be swapped in
  /// between.
  ///
  /// - Throws: `ConnectionSettingsError` if it is unreadable, too large or not text.
  static func read(_ path: String, name: String? = nil) throws(ConnectionSettingsError) -> Self? {
    let name = name ?? path
    do throws(ReadingFailure) {
      let file = try ReadableFile(path)
      guard let text = try file.bytes().flatMap({ String(validating: $0, as: UTF8.self) }) else {
        throw ReadingFailure("it is not text, or longer than 1 MiB")
      }
      // Editors on Windows write a byte-order mark, which is not part of the text.
      let words =
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
      return Self(name: name, text: words, path: path, mode: file.mode, owner: file.owner)
    } catch {
      if error.isMissing { return nil }
      throw ConnectionSettingsError("\(name) cannot be read: \(error).")
    }
  }

  /// Rejects a file with a secret that others may read or change.
  ///
  /// - Throws: `ConnectionSettingsError` with the command that fixes it.
  func requirePrivacy() throws(ConnectionSettingsError) {
    try refuse(mode & 0o077, because: "holds a secret")
  }

  /// Rejects a file that names the source and destination of a secret if others may change it.
  ///
  /// - Throws: `ConnectionSettingsError` with the command that fixes it.
  func requireOwnership() throws(ConnectionSettingsError) {
    try refuse(mode & 0o022, because: "says where a secret is")
  }

  private func refuse(
    _ excess: mode_t, because reason: String
  ) throws(ConnectionSettingsError) {
    guard owner == geteuid() || owner == 0 else {
      throw ConnectionSettingsError(
        "\(name) \(reason) and belongs to another user, so it is not used. Run: "
          + "sudo chown \"$(id -un)\" \(Self.quoted(path))")
    }
    guard excess == 0 else {
      let verbs = [(0o044, "read"), (0o022, "change"), (0o011, "execute")]
        .filter { excess & $0.0 != 0 }.map(\.1).prefix(2).joined(separator: " and ")
      throw ConnectionSettingsError(
        "\(name) \(reason) and others on this machine may \(verbs) it "
          + "(mode \(String(mode, radix: 8))), so it is not used. Run: "
          + "chmod 600 \(Self.quoted(path))")
    }
    guard let folder = TrustedFolders(above: path).problem else { return }
    throw ConnectionSettingsError(
      "\(name) \(reason) and lies in \(folder.path), \(folder.reason), so it is not used. "
        + folder.remedy)
  }

  static func quoted(_ path: String) -> String {
    "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
