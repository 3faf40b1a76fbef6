#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How to start a program: its process group and standard streams.
package struct ProcessStart {
  /// The program and its arguments.
  package var arguments: [String]
  /// Standard input; nil for none.
  package var input: CInt?
  /// Standard output; nil to discard it.
  package var output: CInt?
  /// Standard error; nil for ours.
  package var errors: CInt?
  /// Whether to share our standard error where there is no other; otherwise it is discarded.
  package var tellsErrors = true
  /// The process group: 0 for a new one, nil for ours.
  package var group: pid_t?

  /// Prepares a start.
  package init(
    arguments: [String], input: CInt? = nil, output: CInt? = nil, errors: CInt? = nil,
    tellsErrors: Bool = true, group: pid_t? = nil
  ) {
    self.arguments = arguments
    self.input = input
    self.output = output
    self.errors = errors
    self.tellsErrors = tellsErrors
    self.group = group
  }

  /// The program could not be started.
  package struct SpawnFailure: Error {
    /// The system's error.
    package let code: CInt
  }

  /// Starts the program.
  ///
  /// - Returns: The process id.
  /// - Throws: `SpawnFailure`.
  package func run() throws(SpawnFailure) -> pid_t {
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
    if let errors {
      posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    } else if !tellsErrors {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The signal mask is inherited, and a blocked signal would not end it.
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
