import Journal
import Review

extension AppState {
  /// Says what is known now about the changes of earlier runs, and keeps those that may still happen.
  ///
  /// - Returns: The work that follows, because what was found shows the progress of an earlier run's queue.
  mutating func report(_ result: Result<[SettledChange], RecordingFailure>) -> [Effect] {
    switch result {
    case .success(let settled):
      unconfirmedEarlier = settled.filter { !$0.isSettled }
      for change in settled { say(change.sentence, change.isSettled ? .note : .warning) }
      return [.queue(.load)] + (changes.history.knowsEarlier ? [] : [.loadUndoable])
    // Reading the decisions says the same, unless the analyst asked for the queue.
    case .failure(let failure): return takeOver(.failure(failure))
    }
  }
}

extension SettledChange {
  fileprivate var sentence: String {
    let words = change.change.words
    return switch outcome {
    case .done: "Confirmed, from an earlier run: \(words)."
    case .somebodyDid: "Done, by an earlier run or by someone else: \(words)."
    case .notDone: "Not done, in an earlier run: \(words). The tenant shows no trace of it."
    case .unclear(let reason): "Unclear, from an earlier run: \(words). \(reason)"
    case .unconfirmed(let reason):
      "Unconfirmed, from an earlier run: \(words). \(reason) A looks it up again."
    case .underWay: "Under way in another running Rolesift: \(words). A looks at it again."
    }
  }
}
