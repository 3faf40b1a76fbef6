import Journal
import Review
import RoleMining
import Terminal

extension RecordedDelivery {
  /// Looks up the changes of earlier runs before the same role or session is changed again, and says what
  /// is known about each.
  ///
  /// - Throws: `Failure` if one may still happen, or its outcome is unknown; `JournalFailure`.
  func settleEarlier(_ subjects: Set<String>, _ recorder: ChangeRecorder) async throws {
    let settled = try await EarlierChanges(client, recorder, patience: patience).settle(subjects)
    for change in settled { Output.errors.say(change.words) }
    guard settled.allSatisfy(\.mayGoOn) else {
      throw Failure(.failure, "Nothing was sent. 'rolesift journal' shows the earlier change.")
    }
  }
}

extension SettledChange {
  /// Whether the next change may be sent without another look at the role or session.
  fileprivate var mayGoOn: Bool {
    switch outcome {
    case .done, .somebodyDid, .notDone: true
    case .unclear, .unconfirmed, .underWay: false
    }
  }

  fileprivate var words: String {
    let time = CellValue.date(change.record.time).exact
    let what =
      "\(DisplayText(change.change.words).string) (record \(change.record.number), \(time))"
    return switch outcome {
    case .done: "Confirmed, from an earlier run: \(what)."
    case .somebodyDid: "Done, by an earlier run or by someone else: \(what)."
    case .notDone: "Not done: \(what). The tenant shows no trace of it."
    case .unclear(let reason):
      "Unclear: \(what). \(reason) Look at it; the next change will be sent."
    case .unconfirmed(let reason):
      "Unconfirmed: \(what). \(reason) Try again in a minute."
    case .underWay:
      "Under way in another running Rolesift: \(what). Try again when it has ended there."
    }
  }
}
