import Dispatch
import Glibc

/// SIGINT and SIGTERM as a request to end, for commands that have something to put in order first.
///
/// To be made before anything starts a thread: a thread takes over which signals are held back from
/// the one that starts it.
struct Interruption: Sendable {
  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  /// Holds the signals back until `onRequest` says what they lead to.
  init() {
    var signals = Self.signals
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Calls `action` with the number of the first signal, on another thread. A second signal ends the
  /// process at once.
  func onRequest(_ action: @escaping @Sendable (Int32) -> Void) {
    DispatchQueue(label: "rolesift.interruption").async {
      action(Self.next())
      _exit(ExitStatus.signal(Self.next()).rawValue)
    }
  }

  private static func next() -> Int32 {
    var signals = signals
    var number: Int32 = 0
    while sigwait(&signals, &number) != 0 {}
    return number
  }
}
