#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How a program is started: in which group of processes, and where what it reads and writes goes.
struct ProcessStart {
  /// The program and its arguments.
  var arguments: [String]
  /// Nil for nothing to read.
  var input: CInt?
  /// Nil for nowhere.
  var output: CInt?
  /// Whether its errors go to ours; otherwise nowhere.
  var tellsErrors = true
  /// The group that it belongs to: 0 for one of its own, nil for ours.
  var group: pid_t?

  struct SpawnFailure: Error {
    /// What the system says.
    let code: CInt
  }

  /// Starts it.
  ///
  /// - Returns: The number of the process.
  func run() throws(SpawnFailure) -> pid_t {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let streams = [(STDIN_FILENO, input, O_RDONLY), (STDOUT_FILENO, output, O_WRONLY)]
    for (stream, source, mode) in streams {
      if let source {
        posix_spawn_file_actions_adddup2(&actions, source, stream)
      } else {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", mode, 0)
      }
    }
    if !tellsErrors {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Whoever runs us may hold signals back; this is to end by them.
    var held = sigset_t()
    sigemptyset(&held)
    posix_spawnattr_setsigmask(&attributes, &held)
    posix_spawnattr_setpgroup(&attributes, group ?? 0)
    let grouping = group == nil ? 0 : POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | grouping))
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var id = pid_t()
    let code = posix_spawnp(&id, arguments[0], &actions, &attributes, &words, environ)
    guard code == 0 else { throw SpawnFailure(code: code) }
    return id
  }
}
