import Dispatch
import Glibc

/// SIGINT and SIGTERM as requests to stop, for commands that must clean up first.
///
/// Create it before any thread starts: a thread inherits the signal mask of the thread that starts it.
struct Interruption: Sendable {
  private static var signals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  /// Blocks the signals until `onRequest` handles them.
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
