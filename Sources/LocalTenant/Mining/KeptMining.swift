import RoleMiner
import Synchronization

/// The last mining of a session, kept because mining again with other limits repeats only what changed.
///
/// Only one is kept, because it holds all assignments of the organisation.
final class KeptMining: Sendable {
  /// What mining depends on besides the limits.
  struct MinedSubject: Hashable, Sendable {
    /// The number of the session.
    let session: Int64
    /// What it is mined from.
    let stamp: MiningStamp
  }

  /// What is kept.
  struct MiningWork: Sendable {
    /// Who holds what.
    let assignments: Assignments
    /// The mining, with what it found so far.
    var mining: Mining
  }

  private struct KeptWork {
    let subject: MinedSubject
    let work: MiningWork
  }

  private let kept = Mutex<KeptWork?>(nil)

  /// Removes the mining of a subject and returns it; nil if none is kept for it. The caller puts it back with `keep`.
  func take(_ subject: MinedSubject) -> MiningWork? {
    kept.withLock { kept in
      guard let found = kept, found.subject == subject else { return nil }
      kept = nil
      return found.work
    }
  }

  /// Keeps the mining of a subject, and drops any other.
  func keep(_ work: MiningWork, of subject: MinedSubject) {
    kept.withLock { $0 = KeptWork(subject: subject, work: work) }
  }
}
