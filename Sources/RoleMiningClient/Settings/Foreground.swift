#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The keyboard of our terminal, lent to another group of processes, which could not ask otherwise.
struct Foreground {
  private let group: pid_t
  private let own = getpgrp()

  /// Whether we have the keyboard.
  static var isOurs: Bool { tcgetpgrp(STDERR_FILENO) == getpgrp() }

  /// Lends it to a group.
  init(lentTo group: pid_t) {
    self.group = group
    Self.give(to: group)
  }

  /// Takes it back.
  func takeBack() {
    Self.give(to: own)
  }

  /// Does to our own group what the terminal would have done to it: it reaches the other one only.
  func passOn(_ signal: CInt) {
    takeBack()
    kill(0, signal)
  }

  /// Stops with the other group, which the terminal has stopped, until the shell lets us go on.
  func suspend() {
    passOn(SIGTSTP)
    // Another thread may take the signal, a moment later.
    poll(nil, 0, 50)
    if Self.isOurs { Self.give(to: group) }
    kill(-group, SIGCONT)
  }

  private static func give(to group: pid_t) {
    // Whoever does this without having the keyboard is stopped by SIGTTOU.
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    sigaddset(&held, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &held, &before)
    tcsetpgrp(STDERR_FILENO, group)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
