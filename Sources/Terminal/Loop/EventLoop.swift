import CTerminal
import Synchronization

/// The loop that waits for everything the program reacts to, and the executor of the actor that
/// owns the screen.
///
/// The loop runs on the thread that created it, which must be the first of the process: only there
/// does a signal interrupt the wait, and an `async` main leaves it at its first suspension. An actor
/// that names the loop as its executor runs all its jobs there, between two waits, so the screen
/// needs no lock.
///
/// ```swift
/// actor Runtime {
///   nonisolated let loop: EventLoop
///   nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
/// }
/// let ending = loop.run { events in runtime.assumeIsolated { $0.turn(events) } }
/// ```
public final class EventLoop: SerialExecutor {
  let wakeUp: WakeUpPipe
  let signals: WakeUpPipe
  let mailbox = Mutex(Mailbox())
  private let thread: UInt

  /// Makes a loop for the calling thread.
  /// - Throws: ``TerminalError/system(call:code:)`` when the process has no descriptors left.
  public init() throws(TerminalError) {
    wakeUp = try WakeUpPipe()
    signals = try WakeUpPipe()
    thread = terminal_thread()
  }

  deinit {
    wakeUp.close()
    signals.close()
  }

  /// What other threads put in for the loop.
  struct Mailbox {
    var jobs: [UnownedJob] = []
    var timers: [Timer] = []
    var isStopping = false
  }

  /// Takes a job of the actor; it runs in the loop's next turn.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    mailbox.withLock { $0.jobs.append(job) }
    wakeUp.ring()
  }

  /// Stops the program when code of the actor runs on another thread: a mistake in the program.
  public func checkIsolated() {
    precondition(terminal_thread() == thread, "The screen belongs to the first thread.")
  }

  /// Ends ``run(input:onTurn:)`` after the turn at hand. Any thread may call it.
  public func stop() {
    mailbox.withLock { $0.isStopping = true }
    wakeUp.ring()
  }

  func runJobs() {
    let jobs = mailbox.withLock { mailbox in
      defer { mailbox.jobs = [] }
      return mailbox.jobs
    }
    for job in jobs { job.runSynchronously(on: asUnownedSerialExecutor()) }
  }
}
