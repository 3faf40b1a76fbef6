#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that prints a secret, such as the client of a password store.
///
/// Its errors go to ours, and it may ask on the terminal; standard input it does not get. Without
/// somebody at the terminal it is the first of a group, so that all that it started can be stopped.
struct SecretCommand {
  private let arguments: [String]
  private let origin: SettingOrigin
  private let patience: Duration
  private let isAttended: Bool

  init(_ arguments: [String], from origin: SettingOrigin, patience: Duration = .seconds(60)) {
    self.arguments = arguments
    self.origin = origin
    self.patience = patience
    isAttended = tcgetpgrp(STDERR_FILENO) == getpgrp()
  }

  /// Runs it and gives what it printed.
  ///
  /// - Throws: `ConnectionSettingsError`, which holds neither the command nor what it printed.
  func output() throws(ConnectionSettingsError) -> String {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw failure(Self.reason(errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let process = start(writingTo: ends[1])
    close(ends[1])
    let id = try process.get()
    let deadline = ContinuousClock.now + patience
    let bytes = read(ends[0], until: deadline)
    let isOver = bytes.map { $0.count > Self.limit } ?? true
    let status = wait(for: id, until: isOver ? .now : deadline)
    guard let bytes else { throw tooSlow }
    guard !isOver, let text = String(validating: bytes, as: UTF8.self) else {
      throw failure("printed something that is no secret: \(bytes.count) bytes or more.")
    }
    guard let status else { throw tooSlow }
    try check(status)
    return text
  }

  private static let limit = 65_536

  private var tooSlow: ConnectionSettingsError {
    failure("did not end within \(patience.components.seconds) seconds and was stopped.")
  }

  private func start(writingTo descriptor: CInt) -> Result<pid_t, ConnectionSettingsError> {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, descriptor, STDOUT_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whoever runs us may hold signals back; this is to end by them.
    var held = sigset_t()
    sigemptyset(&held)
    posix_spawnattr_setsigmask(&attributes, &held)
    // A group of its own could not ask on the terminal.
    let group = isAttended ? 0 : POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | group))
    var id = pid_t()
    let code = posix_spawnp(&id, arguments[0], &actions, &attributes, &words, environ)
    return code == 0
      ? .success(id) : .failure(failure("cannot be started: \(Self.reason(code))."))
  }

  /// Nil when time is over before it closed its output.
  private func read(_ descriptor: CInt, until deadline: ContinuousClock.Instant) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count <= Self.limit {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      guard left > 0 else { return nil }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, CInt(left.rounded(.up))) > 0 else { continue }
      let count = Self.read(descriptor, &buffer)
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
    return bytes
  }

  /// The name of the function is that of a method here.
  private static func read(_ descriptor: CInt, _ buffer: inout [UInt8]) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, &buffer, buffer.count)
    #else
      Darwin.read(descriptor, &buffer, buffer.count)
    #endif
  }

  /// Nil when it had to be stopped.
  private func wait(for id: pid_t, until deadline: ContinuousClock.Instant) -> CInt? {
    var status: CInt = 0
    while true {
      let ended = waitpid(id, &status, WNOHANG)
      if ended == id { return status }
      if ended < 0, errno != EINTR { return 0 }
      guard ContinuousClock.now < deadline else { break }
      usleep(1000)
    }
    kill(isAttended ? id : -id, SIGKILL)
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return nil
  }

  private func check(_ status: CInt) throws(ConnectionSettingsError) {
    // The macros of the C library for this do not exist in Swift.
    let (signal, code) = (status & 0x7F, (status >> 8) & 0xFF)
    guard signal == 0 else { throw failure("was ended by signal \(signal).") }
    guard code == 0 else {
      throw failure("ended with status \(code). Run it in a shell to see what it misses.")
    }
  }

  private func failure(_ words: String) -> ConnectionSettingsError {
    ConnectionSettingsError("The \(origin) \(words)")
  }

  private static func reason(_ code: CInt) -> String { String(cString: strerror(code)) }
}
