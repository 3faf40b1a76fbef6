#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that prints a secret, such as a password manager.
///
/// It shares our standard error and may prompt on the terminal, but gets no standard input. It runs in its
/// own process group, so that everything it started ends with it on a timeout, or when we are killed.
struct SecretCommand {
  private let arguments: [String]
  private let origin: SettingOrigin
  private let patience: Duration

  init(_ arguments: [String], from origin: SettingOrigin, patience: Duration = .seconds(60)) {
    self.arguments = arguments
    self.origin = origin
    self.patience = patience
  }

  /// Runs it and returns its output.
  ///
  /// - Throws: `ConnectionSettingsError`, which quotes neither the command nor its output.
  func output() throws(ConnectionSettingsError) -> String {
    guard let group = GuardedGroup() else {
      throw failure("cannot be started: there is no shell.")
    }
    let foreground = Foreground.isOurs ? Foreground(lentTo: group.id) : nil
    defer { foreground?.takeBack() }
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(Self.reason(errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let id: pid_t
    do throws(ProcessStart.SpawnFailure) {
      defer { close(ends[1]) }
      id = try ProcessStart(arguments: arguments, output: ends[1], group: group.id).run()
    } catch {
      throw failure("cannot be started: \(Self.reason(error.code)).")
    }
    var run = SecretCommandRun(id: id, output: ends[0], foreground: foreground)
    let ending = run.ending(until: .now + patience)
    if !run.isDone { group.end() }
    run.reap()
    return try text(of: ending, foreground)
  }

  private func text(
    of ending: SecretCommandRun.Ending, _ foreground: Foreground?
  ) throws(ConnectionSettingsError) -> String {
    switch ending {
    case .late:
      throw failure("did not finish within \(patience.components.seconds) seconds and was stopped.")
    case .tooLong(let count): throw noSecret(count)
    case .ended(let status, let bytes):
      try check(status, foreground)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw noSecret(bytes.count)
      }
      return text
    }
  }

  private func check(
    _ status: CInt, _ foreground: Foreground?
  ) throws(ConnectionSettingsError) {
    // Swift does not import the C macros for this.
    let (signal, code) = (status & 0x7F, (status >> 8) & 0xFF)
    // A shell reports the signal that ended the program in its status.
    for key in [SIGINT, SIGQUIT] where signal == key || code == 128 + key {
      foreground?.passOn(key)
    }
    guard signal == 0 else { throw failure("was ended by signal \(signal).") }
    guard code == 0 else {
      throw failure("failed with status \(code). Run it in a shell to see why.")
    }
  }

  private func noSecret(_ count: Int) -> ConnectionSettingsError {
    failure("printed \(count) bytes or more, which is too long for a secret.")
  }

  private func failure(_ words: String) -> ConnectionSettingsError {
    ConnectionSettingsError("The \(origin) \(words)")
  }

  private static func reason(_ code: CInt) -> String { String(cString: strerror(code)) }
}
