import CTerminal
import Synchronization

/// The event loop of the program, and the executor of the actor that owns the screen.
///
/// The loop runs on the thread that created it, which must be the process's first: only there does a
/// signal interrupt the wait, and an `async` main leaves it at its first suspension point. An actor with
/// the loop as its executor runs all its jobs there, between two waits, so the screen needs no lock.
///
/// ```swift
/// actor Runtime {
///   nonisolated let loop: EventLoop
///   nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
/// }
/// let ending = loop.run { events in runtime.assumeIsolated { $0.turn(events) } }
/// ```
package final class EventLoop: SerialExecutor {
  let wakeUp: WakeUpPipe
  let signals: WakeUpPipe
  let mailbox = Mutex(Mailbox())
  private let thread: UInt

  /// Creates a loop for the calling thread.
  /// - Throws: ``TerminalError/system(call:code:)`` if the process has no descriptors left.
  package init() throws(TerminalError) {
    wakeUp = try WakeUpPipe()
    signals = try WakeUpPipe()
    thread = terminal_thread()
  }

  deinit {
    wakeUp.close()
    signals.close()
  }

  /// Work queued by other threads.
  struct Mailbox {
    var jobs: [UnownedJob] = []
    var timers: [Timer] = []
    var isStopping = false
  }

  /// Queues a job of the actor for the next turn.
  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    mailbox.withLock { $0.jobs.append(job) }
    wakeUp.ring()
  }

  /// Stops the program if the actor's code runs on another thread: a programming error.
  package func checkIsolated() {
    precondition(terminal_thread() == thread, "The screen belongs to the first thread.")
  }

  /// Ends ``run(input:onTurn:)`` after the current turn. Any thread may call it.
  package func stop() {
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
