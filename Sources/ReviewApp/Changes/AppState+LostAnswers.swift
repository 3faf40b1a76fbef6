import Review
import RoleMining
import RoleMiningClient

extension AppState {
  /// Looks up a change whose answer was lost; until then, its row says that it is unconfirmed.
  mutating func lookUp(_ answer: LostAnswer, of job: JobID) -> [Effect] {
    changes.note(answer, of: job)
    setWait(.unsure, of: answer.change)
    say(
      "The answer was lost: \(title(of: job)). Asking the tenant whether it happened.",
      .warning)
    return lookUp(job)
  }

  /// Looks up every unconfirmed change at once.
  mutating func lookUpAll() -> [Effect] {
    changes.beginLookUps().map { .settle($0.job, $0.answer, after: .zero) }
      + (unconfirmedEarlier.isEmpty ? [] : [.settleEarlier])
  }

  private mutating func lookUp(_ job: JobID, after pause: Duration = .zero) -> [Effect] {
    changes.beginLookUp(of: job).map { [.settle(job, $0, after: pause)] } ?? []
  }

  /// Ends a change whose answer was lost with what the look-up found, or continues to look it up.
  mutating func conclude(
    _ job: JobID, with settlement: Settlement<Trace>, _ answer: LostAnswer
  ) -> [Effect] {
    guard let sending = changes.note(settlement, answer, of: job) else { return [] }
    switch settlement {
    case .happened(let trace):
      return finish(job, sending, trace, ChangeSender.inverse(of: answer))
    case .somebodyDid(let trace): return finishForSomebody(job, sending, trace)
    case .notSoFar where answer.isOverdue(at: now):
      fail(job, sending, because: "The tenant did not show it for 5 minutes.")
      return answer.record.map { [.leave($0)] } ?? []
    case .notSoFar: return lookLater(job, sending, answer, "the tenant does not show it")
    case .unknown(let reason): return lookLater(job, sending, answer, reason)
    }
  }

  /// Someone made the change; it may have been another request, so it cannot be undone.
  private mutating func finishForSomebody(
    _ job: JobID, _ sending: Sending, _ trace: Trace
  ) -> [Effect] {
    let effects = finish(job, sending, trace, nil)
    say(
      "Done, by your request or by someone else's: \(sending.title).",
      .warning)
    return effects
  }

  private mutating func lookLater(
    _ job: JobID, _ sending: Sending, _ answer: LostAnswer, _ reason: String
  ) -> [Effect] {
    if changes.note(doubt: reason, of: job) {
      say(
        "Not confirmed yet: \(sending.title). \(reason.capitalizingFirst)."
          + (answer.sending.wasSentAgain ? " It was sent a second time." : "")
          + " It may still happen. Rolesift keeps asking; A asks now.", .warning)
    }
    guard !answer.isOverdue(at: now), changes[job]?.inquiry?.lookUpsUnderWay == 0 else {
      return []
    }
    return lookUp(job, after: .seconds(30))
  }

  /// The created role shows who requested it, so the change is looked up once more.
  mutating func prove(_ job: JobID) -> [Effect]? {
    changes.beginProof(of: job).map { [.settle(job, $0, after: .zero)] }
  }
}
