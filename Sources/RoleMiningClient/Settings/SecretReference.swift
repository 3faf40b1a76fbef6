#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a secret is to be had. It is fetched when it is known that it is needed.
struct SecretReference: Sendable {
  enum Holder: Sendable, Hashable {
    case text(Secret)
    /// An open file descriptor, which is read to its end and closed.
    case descriptor(Int32)
    case file(String)
    /// A program and its arguments.
    case command([String])
  }

  let holder: Holder
  let origin: SettingOrigin

  init(_ holder: Holder, from origin: SettingOrigin) {
    self.holder = holder
    // A flag says by its name what it leads to, an entry of a file does not.
    self.origin =
      switch (holder, origin) {
      case (.file, .file): .through("client_secret_file", origin)
      case (.command, .file): .through("secret_command", origin)
      default: origin
      }
  }

  /// Fetches the secret.
  ///
  /// - Throws: `ConnectionSettingsError`, which never holds any of it.
  func read() throws(ConnectionSettingsError) -> Sourced<Secret> {
    let text =
      switch holder {
      case .text(let secret): secret.revealed
      case .descriptor(let number): Self.withoutLineEnd(try read(number))
      case .file(let path): Self.withoutLineEnd(try read(path))
      case .command(let arguments):
        Self.withoutLineEnd(try SecretCommand(arguments, from: origin).output())
      }
    try PastedText(text, called: "client secret", from: origin).check()
    return Sourced(Secret(text), from: origin)
  }

  private func read(_ number: Int32) throws(ConnectionSettingsError) -> String {
    guard fcntl(number, F_GETFD) >= 0 else {
      throw ConnectionSettingsError(
        "--secret-fd \(number): no such file descriptor is open. In a shell it is opened with "
          + "\(number)< FILE.")
    }
    guard isatty(number) == 0 else {
      throw ConnectionSettingsError(
        "--secret-fd \(number) is a terminal, where everybody would see the secret. Give it a file "
          + "or a pipe.")
    }
    defer { if number > 2 { close(number) } }
    guard let text = DescriptorText(number).text else {
      throw ConnectionSettingsError("--secret-fd \(number) cannot be read as text.")
    }
    return text
  }

  private func read(_ path: String) throws(ConnectionSettingsError) -> String {
    guard let file = try PrivateFile.read(path) else {
      throw ConnectionSettingsError(
        "There is no file \(path), which is to hold the client secret. It comes from \(origin).")
    }
    try file.requirePrivacy()
    return file.text
  }

  /// Programs and editors end what they write with a line end.
  private static func withoutLineEnd(_ text: String) -> String {
    text.last?.isNewline == true ? String(text.dropLast()) : text
  }
}
