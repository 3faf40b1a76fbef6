import CVTerm
import Glibc
import TestSupport

/// A program about to be started with `posix_spawn`, the one way that is safe in a process with
/// threads.
struct ProgramStart {
  var program: String
  var arguments: [String]
  var environment: [String: String]
  var folder: String?

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - inNewSession: Whether it leads a session and so may have a terminal of its own.
  ///   - arrange: Says what its file descriptors are.
  /// - Returns: The process id.
  /// - Throws: `SystemFailure` if it does not start.
  func run(
    inNewSession: Bool, _ arrange: (inout posix_spawn_file_actions_t) -> Void
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    arrange(&actions)
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }

    var attributes = Self.plainSignals(inNewSession: inNewSession)
    defer { posix_spawnattr_destroy(&attributes) }

    var processID: Int32 = 0
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    let code = Self.withStrings([program] + arguments) { arguments in
      Self.withStrings(variables) { variables in
        posix_spawnp(&processID, program, &actions, &attributes, arguments, variables)
      }
    }
    guard code == 0 else { throw SystemFailure("could not start \(program)", code: code) }
    return processID
  }

  /// Every signal at its default and none blocked, whatever the tests' own process does.
  private static func plainSignals(inNewSession: Bool) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    if inNewSession { flags |= Int32(SPAWN_IN_NEW_SESSION) }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    return attributes
  }

  /// Hands out C strings with the null pointer at the end that `exec` wants.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
