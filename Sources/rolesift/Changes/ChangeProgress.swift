import Glibc
import RoleMining
import Synchronization

/// The stage that a change is in, and what a signal does in it.
final class ChangeProgress: Sendable {
  /// The stages of a change.
  enum Stage: Sendable {
    /// Reading the current state.
    case reading
    /// Waiting for the analyst's answer.
    case asking
    /// A request is in flight. Has what it does, and the command that shows whether it arrived.
    case sending(subject: String, statusCommand: String)
    /// The request was answered. Has the command that follows what it started, if anything.
    case answered(statusCommand: String?)
  }

  private struct State {
    var stage = Stage.reading
    var signal: Int32?
    var cancel: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Starts to listen for signals.
  init(_ interruption: Interruption) {
    interruption.onRequest { self.interrupt($0) }
  }

  /// Enters another stage.
  func enter(_ stage: Stage) {
    state.withLock { $0.stage = stage }
  }

  /// Runs cancellable work and blocks until it ends.
  ///
  /// - Throws: `Failure` when a signal cancelled it, saying what that means for the change.
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

  /// A prompt, or a tenant being opened, cannot be cancelled from another thread, so the process exits.
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

  /// A cancelled wait throws `CancellationError`, a cancelled request an `APIError`.
  private static func isCancellation(_ error: any Error) -> Bool {
    error is CancellationError || (error as? APIError)?.kind == .cancelled
  }

  private var interruption: Failure {
    let message =
      switch state.withLock({ $0.stage }) {
      case .reading, .asking: "Interrupted. Nothing was sent."
      case .sending(let subject, let statusCommand):
        "Interrupted while sending: \(subject). It may have happened; '\(statusCommand)' shows whether it did."
      case .answered(let statusCommand?):
        "Interrupted. What was sent continues; '\(statusCommand)' follows it."
      case .answered(nil): "Interrupted. Everything reported so far is done."
      }
    return Failure(.signal(state.withLock { $0.signal } ?? SIGINT), message)
  }
}
