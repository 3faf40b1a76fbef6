#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A group of processes that ends when this process does, however that comes about.
///
/// Its leader is a shell that waits at a pipe of ours. When we are gone, killed by a signal that
/// nobody can catch perhaps, it meets the end of the pipe and ends the group and itself. What gives
/// itself a session of its own, such as an agent that is to stay, is none of the group.
struct GuardedGroup: ~Copyable {
  /// The number of the group, and of its leader.
  let id: pid_t
  /// Our end of the pipe.
  private let life: CInt

  private static let guarding = "trap '' HUP INT QUIT TERM TSTP TTIN TTOU; read -r _; kill -KILL 0"

  /// Makes a group of a leader only; nil where there is no shell.
  init?() {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let leader = ProcessStart(
      arguments: ["/bin/sh", "-c", Self.guarding], input: ends[0], tellsErrors: false, group: 0)
    guard let id = try? leader.run() else {
      close(ends[1])
      return nil
    }
    self.id = id
    life = ends[1]
  }

  /// Lets the group be: only its leader goes.
  deinit {
    kill(id, SIGKILL)
    while waitpid(id, nil, 0) < 0, errno == EINTR {}
    close(life)
  }

  /// Ends all of it.
  func end() {
    kill(-id, SIGKILL)
  }
}
