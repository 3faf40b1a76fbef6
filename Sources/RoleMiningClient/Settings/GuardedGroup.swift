#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A process group that ends with this process, whatever the reason.
///
/// Its leader is a shell that reads from a pipe of ours. When we are gone, even by SIGKILL, it reads the
/// end of the pipe and kills the group and itself. A process that starts its own session, such as a
/// permanent agent, leaves the group.
struct GuardedGroup: ~Copyable {
  /// The group's id, which is its leader's process id.
  let id: pid_t
  /// Our end of the pipe.
  private let life: CInt

  private static let guarding = "trap '' HUP INT QUIT TERM TSTP TTIN TTOU; read -r _; kill -KILL 0"

  /// Creates a group with only a leader; nil without a shell.
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

  /// Lets the group continue: only its leader ends.
  deinit {
    kill(id, SIGKILL)
    while waitpid(id, nil, 0) < 0, errno == EINTR {}
    close(life)
  }

  /// Kills the whole group.
  func end() {
    kill(-id, SIGKILL)
  }
}
