import OrderedCollections
import RoleMining

extension AppState {
  /// The jobs of which nobody knows whether they happened.
  public var unsureJobs: [Job] { allJobs.filter { $0.isUnsure } }

  /// Has it looked up what became of a change whose answer was lost; its row says so meanwhile.
  mutating func lookUp(_ job: JobID, _ change: Change) -> [Effect] {
    guard let known = jobs[job] else { return [] }
    let lost =
      known.lost ?? LostAnswer(change: change, sent: known.start, before: role(of: change))
    jobs[job]?.lost = lost
    jobs[job]?.progress = .running("the answer was lost; asking what became of it")
    setWait(.unsure, of: change)
    say("The answer to \(known.title) was lost. Asking the tenant what became of it.", .warning)
    return [.settle(job, lost)]
  }

  /// Asks again what became of every change of which that is not known.
  mutating func lookUpAgain() -> [Effect] {
    let unsure = jobs.filter { $0.value.isUnsure }
    guard !unsure.isEmpty else {
      say("It is known of every change whether it happened.")
      return []
    }
    return unsure.flatMap { id, job in job.lost.map { lookUp(id, $0.change) } ?? [] }
  }

  /// Takes what was found out. Nothing is sent again because of it.
  mutating func take(
    _ settlement: Settlement<Trace>, of job: JobID, _ change: Change
  ) -> [Effect] {
    switch settlement {
    case .happened(let trace):
      setWait(nil, of: change)
      return take(trace, of: job, change)
    case .didNotHappen:
      setWait(nil, of: change)
      end(job, change, problem: "It did not happen: the tenant shows no trace of it.")
      return []
    case .unknown(let reason):
      jobs[job]?.progress = .unsure(reason)
      say(
        "Nobody knows whether this happened: \(title(of: job)). \(reason) A asks again.", .warning)
      return []
    }
  }

  private mutating func take(_ trace: Trace, of job: JobID, _ change: Change) -> [Effect] {
    switch (change, trace) {
    case (.role(let change, let path), _):
      end(job, .role(change, path), problem: nil)
      return readAgain(after: change, at: path)
    case (.session(let change, let id), _):
      return finish(change, of: job, id)
    case (.provision(_, let path, _, _), .role(let role)):
      setWait(.pending, of: change)
      return take(.success(role), provisioning: job, change, at: path)
    case (.create, .session(let session)):
      return take(.success(session), creating: job, change)
    case (.provision, _), (.create, _):
      end(job, change, problem: nil)
      return []
    }
  }

  /// Ends the job of a change, says what became of it, and keeps what takes it back.
  /// The problem is why it did not happen; nil when it did.
  mutating func end(_ job: JobID, _ change: Change, problem: String?) {
    setWait(nil, of: change)
    let step = inverses.removeValue(forKey: job)
    let title = title(of: job)
    let undoes = step?.inverse == change
    guard let problem else {
      end(job, .succeeded(title))
      if let step, !undoes { undoable.append(step) }
      let done = "\(jobs[job]?.lost == nil ? "Done" : "It happened after all"): \(title)."
      say(undoes || step == nil ? done : done + " u takes it back.")
      return
    }
    end(job, .failed(problem))
    say("Not done: \(title). \(problem)", .failure)
    if let step, undoes { undoable.append(step) }
  }

  func title(of job: JobID) -> String { jobs[job]?.title ?? "the change" }

  private func role(of change: Change) -> PotentialRole? {
    for case .role(let screen) in screens where screen.path == change.path { return screen.role }
    return nil
  }
}
