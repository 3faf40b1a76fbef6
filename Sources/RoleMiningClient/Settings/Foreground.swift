#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal's foreground process group, lent to a program that may prompt.
struct Foreground {
  private let group: pid_t
  private let own = getpgrp()

  /// Whether our group is in the foreground.
  static var isOurs: Bool { tcgetpgrp(STDERR_FILENO) == getpgrp() }

  /// Brings a group to the foreground.
  init(lentTo group: pid_t) {
    self.group = group
    Self.give(to: group)
  }

  /// Brings our group back to the foreground.
  func takeBack() {
    Self.give(to: own)
  }

  /// Forwards a terminal signal to our own group: the terminal sends it to the other group only.
  func passOn(_ signal: CInt) {
    takeBack()
    kill(0, signal)
  }

  /// Stops together with the other group, until the shell continues us.
  func suspend() {
    passOn(SIGTSTP)
    // Another thread may take the signal, a moment later.
    poll(nil, 0, 50)
    if Self.isOurs { Self.give(to: group) }
    kill(-group, SIGCONT)
  }

  private static func give(to group: pid_t) {
    // Otherwise SIGTTOU would stop us when we are in the background.
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    sigaddset(&held, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &held, &before)
    tcsetpgrp(STDERR_FILENO, group)
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
