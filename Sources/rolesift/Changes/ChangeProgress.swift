import Glibc
import RoleMining
import Synchronization

/// How far a change is, and what a signal does then.
final class ChangeProgress: Sendable {
  /// The stages of a change.
  enum Stage: Sendable {
    /// Reading what has to be known.
    case reading
    /// Waiting for the analyst.
    case asking
    /// A request is on its way: what it is about, and the command that shows whether it arrived.
    case sending(subject: String, statusCommand: String)
    /// What was sent was answered; the command that shows how it goes on, if it does.
    case answered(statusCommand: String?)
  }

  private struct State {
    var stage = Stage.reading
    var signal: Int32?
    var cancel: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Begins to listen for signals.
  init(_ interruption: Interruption) {
    interruption.onRequest { self.interrupt($0) }
  }

  /// Goes on to another stage.
  func enter(_ stage: Stage) {
    state.withLock { $0.stage = stage }
  }

  /// Does some work that a signal cancels, and waits for it.
  ///
  /// - Throws: `Failure` when it was cancelled, with what that means for the change.
  func wait<Value: Sendable>(
    for work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let work = Blocking(work)
    let isTooLate = state.withLock { state in
      state.cancel = { work.cancel() }
      return state.signal != nil
    }
    if isTooLate { work.cancel() }
    do {
      return try work.value()
    } catch  where Self.isCancellation(error) {
      throw interruption
    }
  }

  /// A question, or the opening of a tenant, cannot be given up from another thread, so that the process
  /// ends.
  private func interrupt(_ signal: Int32) {
    let (stage, cancel) = state.withLock { state in
      state.signal = signal
      return (state.stage, state.cancel)
    }
    if let cancel {
      guard case .asking = stage else { return cancel() }
      try? Output.errors.raw("\n")
    }
    Output.errors.say("Interrupted. Nothing was sent.")
    _exit(ExitStatus.signal(signal).rawValue)
  }

  /// A wait is cancelled in one way, a request in the other.
  private static func isCancellation(_ error: any Error) -> Bool {
    error is CancellationError || (error as? APIError)?.kind == .cancelled
  }

  private var interruption: Failure {
    let message =
      switch state.withLock({ $0.stage }) {
      case .reading, .asking: "Interrupted. Nothing was sent."
      case .sending(let subject, let statusCommand):
        "Interrupted while \(subject) was on its way: it may have happened. '\(statusCommand)' tells."
      case .answered(let statusCommand?):
        "Interrupted. What was sent goes on without you; '\(statusCommand)' tells how far it is."
      case .answered(nil): "Interrupted. What was reported until here was done."
      }
    return Failure(.signal(state.withLock { $0.signal } ?? SIGINT), message)
  }
}
