#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The source of a secret, which is fetched only when it is needed.
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
    // A flag names the source itself, an entry of a file does not.
    self.origin =
      switch (holder, origin) {
      case (.file, .file): .through("client_secret_file", origin)
      case (.command, .file): .through("secret_command", origin)
      default: origin
      }
  }

  /// Fetches the secret.
  ///
  /// - Throws: `ConnectionSettingsError`, which never quotes it.
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
        "--secret-fd \(number): this file descriptor is not open. In a shell, open it with "
          + "\(number)< FILE.")
    }
    guard isatty(number) == 0 else {
      throw ConnectionSettingsError(
        "--secret-fd \(number) is a terminal, where the secret would be visible. Use a file or a pipe."
      )
    }
    defer { if number > 2 { close(number) } }
    guard let text = DescriptorText(number).text else {
      throw ConnectionSettingsError("--secret-fd \(number) is not readable text.")
    }
    return text
  }

  private func read(_ path: String) throws(ConnectionSettingsError) -> String {
    guard let file = try PrivateFile.read(path) else {
      throw ConnectionSettingsError(
        "The file \(path) for the client secret does not exist. It is set by \(origin).")
    }
    try file.requirePrivacy()
    return file.text
  }

  /// Programs and editors end their output with a line end.
  private static func withoutLineEnd(_ text: String) -> String {
    text.last?.isNewline == true ? String(text.dropLast()) : text
  }
}
