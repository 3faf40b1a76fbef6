import FoundationEssentials
import Review
import RoleMining
import RoleMiningClient

/// The look-up of a change whose answer was lost.
struct Inquiry: Sendable {
  /// What is known about the sent change.
  var answer: LostAnswer
  /// The look-ups without an answer.
  var lookUpsUnderWay = 0
  /// Whether a look-up found no proof already.
  var isUnconfirmed = false
  /// Whether someone else's request may have started what the tenant shows.
  var isPerhapsSomebodys = false
  /// Whether it was asked who started it.
  var isProofSought = false
  /// Whether a look-up has found it; other look-ups under way then add nothing.
  var isFound = false
}

extension LostAnswer {
  /// Whether the change was looked up for long enough. For these seconds, its role accepts no other change: a
  /// tenant may carry out what it was asked long after the answer was lost.
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
  /// - Returns: What is known of the sending; nil when the answer was not lost.
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
  /// - Returns: What is known of the sending; nil when that is known, or was asked already.
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
