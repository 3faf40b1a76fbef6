import Review
import RoleMining

extension AppState {
  /// Begins work that changes nothing on the tenant, unless work like it is under way.
  mutating func begin(_ kind: Job.Kind, _ title: String) -> JobID? {
    do {
      return try changes.begin(kind, title, at: now)
    } catch {
      sayToWait(for: error.job)
      return nil
    }
  }

  /// Notes the progress of a job. A job without progress for a long time is reported as stalled, once.
  mutating func note(_ words: String, of job: JobID) {
    guard changes.note(words, of: job, at: now) else { return }
    say(
      "No progress for \(Int(Standstill.limit / 60)) minutes: \(title(of: job)). It may have failed; "
        + "the tenant does not say so. Rolesift asks once a minute from now on.", .warning)
  }

  /// How long to wait before the next look at a job.
  func pause(of job: JobID) -> Duration { changes[job]?.pause(at: now) ?? .seconds(1) }

  func title(of job: JobID) -> String { changes[job]?.title ?? "the change" }
}
