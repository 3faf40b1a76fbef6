import FoundationEssentials
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

  /// Ends a change that someone made. It may have been another request, so it cannot be undone.
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

  /// Looks up the change once more, because the created role shows who requested it.
  mutating func prove(_ job: JobID) -> [Effect]? {
    changes.beginProof(of: job).map { [.settle(job, $0, after: .zero)] }
  }
}

/// The look-up of a change whose answer was lost.
struct Inquiry: Sendable {
  /// What is known about the sent change.
  var answer: LostAnswer
  /// How many look-ups have no answer yet.
  var lookUpsUnderWay = 0
  /// Whether a look-up has already found no proof.
  var isUnconfirmed = false
  /// Whether someone else's request may have started what the tenant shows.
  var isPerhapsSomebodys = false
  /// Whether a look-up of who started it was begun.
  var isProofSought = false
  /// Whether a look-up has found it; other look-ups under way then add nothing.
  var isFound = false
}

extension LostAnswer {
  /// Whether the change has been looked up for five minutes. Until then, its role accepts no other change, because a
  /// tenant may carry out a request long after the answer was lost.
  func isOverdue(at now: Date) -> Bool { now.timeIntervalSince(sending.sent) >= 300 }
}

extension ChangeTracker {
  /// Notes that the answer to a change was lost.
  mutating func note(_ answer: LostAnswer, of job: JobID) {
    self[job]?.inquiry = Inquiry(answer: answer)
    self[job]?.progress = .running("the answer was lost; asking whether it happened")
  }

  /// Begins a look-up of a change whose answer was lost.
  ///
  /// - Returns: What is known about the sent change; nil when the answer was not lost.
  mutating func beginLookUp(of job: JobID) -> LostAnswer? {
    self[job]?.inquiry?.lookUpsUnderWay += 1
    return self[job]?.inquiry?.answer
  }

  /// Begins a look-up of every unconfirmed change.
  mutating func beginLookUps() -> [(job: JobID, answer: LostAnswer)] {
    unsureJobs.compactMap { job in
      self[job.id]?.progress = .running("asking whether it happened")
      return beginLookUp(of: job.id).map { (job.id, $0) }
    }
  }

  /// Notes what a look-up found.
  ///
  /// - Returns: The change; nil when the analyst no longer waits for it or another look-up found it.
  mutating func note(
    _ settlement: Settlement<Trace>, _ answer: LostAnswer, of job: JobID
  ) -> Sending? {
    self[job]?.inquiry?.lookUpsUnderWay -= 1
    guard let known = self[job], !known.isDone, known.inquiry?.isFound == false else { return nil }
    self[job]?.inquiry?.answer = answer
    switch settlement {
    case .happened:
      self[job]?.inquiry?.isPerhapsSomebodys = false
      self[job]?.inquiry?.isFound = true
    case .somebodyDid:
      self[job]?.inquiry?.isPerhapsSomebodys = true
      self[job]?.inquiry?.isFound = true
    case .notSoFar, .unknown: break
    }
    return known.sending
  }

  /// Notes that a look-up found no proof.
  ///
  /// - Returns: Whether it is the first that did.
  mutating func note(doubt reason: String, of job: JobID) -> Bool {
    self[job]?.progress = .unsure("unconfirmed: \(reason)")
    let isFirst = self[job]?.inquiry?.isUnconfirmed == false
    self[job]?.inquiry?.isUnconfirmed = true
    return isFirst
  }

  /// Begins the look-up of who started a job that has ended: the created role shows it.
  ///
  /// - Returns: What is known about the sent change; nil when who started it is known, or was looked up already.
  mutating func beginProof(of job: JobID) -> LostAnswer? {
    guard let inquiry = self[job]?.inquiry, inquiry.isPerhapsSomebodys, !inquiry.isProofSought
    else {
      return nil
    }
    self[job]?.inquiry?.isProofSought = true
    self[job]?.inquiry?.isFound = false
    return beginLookUp(of: job)
  }
}
