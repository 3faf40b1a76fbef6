import FoundationEssentials
import OrderedCollections
import Review
import RoleMining
import RoleMiningClient

extension AppState {
  /// The jobs of which nobody knows whether they happened.
  package var unsureJobs: [Job] { allJobs.filter { $0.isUnsure } }

  /// For so many seconds a change of which nothing shows is looked for again by itself, and its role
  /// takes no other one: a tenant may carry out what it was asked long after the answer was lost.
  static let settlingTime: TimeInterval = 300
  /// How long it waits between two look-ups.
  static let settlingPause = Duration.seconds(30)

  /// Has it looked up what became of a change whose answer was lost; its row says so meanwhile.
  mutating func lookUp(_ job: JobID, _ answer: LostAnswer) -> [Effect] {
    jobs[job]?.lost = answer
    jobs[job]?.progress = .running("the answer was lost; asking what became of it")
    setWait(.unsure, of: answer.change)
    say(
      "The answer to this was lost: \(title(of: job)). Asking the tenant what became of it.",
      .warning)
    return settle(job, answer, after: .zero)
  }

  /// Asks again what became of every change of which that is not known.
  mutating func lookUpAgain() -> [Effect] {
    jobs.filter { $0.value.isUnsure }.flatMap { id, job in
      jobs[id]?.progress = .running("asking what became of it")
      return job.lost.map { settle(id, $0, after: .zero) } ?? []
    }
  }

  mutating func settle(
    _ job: JobID, _ answer: LostAnswer, after pause: Duration
  ) -> [Effect] {
    jobs[job]?.lookUpsUnderWay += 1
    return [.settle(job, answer, after: pause)]
  }

  /// Takes what was found out.
  mutating func take(
    _ settlement: Settlement<Trace>, of job: JobID, _ answer: LostAnswer
  ) -> [Effect] {
    jobs[job]?.lookUpsUnderWay -= 1
    // The analyst may have stopped waiting for it, or another look-up may have found it.
    guard let known = jobs[job], !known.isDone, let sending = known.sending else { return [] }
    jobs[job]?.lost = answer
    switch settlement {
    case .happened(let trace):
      jobs[job]?.isPerhapsSomebodys = false
      return finish(job, sending, trace, ChangeSender.inverse(of: answer))
    case .somebodyDid(let trace): return finishForSomebody(job, sending, trace)
    case .notSoFar: return lookLater(job, sending, answer, "the tenant shows no trace of it")
    case .unknown(let reason): return lookLater(job, sending, answer, reason, isKnown: false)
    }
  }

  private mutating func lookLater(
    _ job: JobID, _ sending: Sending, _ answer: LostAnswer, _ reason: String, isKnown: Bool = true
  ) -> [Effect] {
    let isFirst = jobs[job]?.isUnconfirmed == false
    jobs[job]?.isUnconfirmed = true
    let isOver = now.timeIntervalSince(answer.sending.sent) >= Self.settlingTime
    guard !(isOver && isKnown) else {
      fail(job, sending, because: "The tenant showed no trace of it for 5 minutes.")
      return []
    }
    end(job, .unsure("not so far: \(reason)"))
    if isFirst {
      say(
        "Not so far: \(sending.title). \(reason.capitalizingFirst)."
          + (answer.sending.wasSentAgain ? " It was sent a second time." : "")
          + " It may still happen, so it is looked for again; A asks now.", .warning)
    }
    guard !isOver, jobs[job]?.lookUpsUnderWay == 0 else { return [] }
    return settle(job, answer, after: Self.settlingPause)
  }

  func title(of job: JobID) -> String { jobs[job]?.title ?? "the change" }
}
