import RoleMiner
import Synchronization

/// The last mining of a session, kept because mining it again with other limits repeats only what changed.
///
/// Only one is kept, for it holds who has what access in the organisation.
final class KeptMining: Sendable {
  /// What mining depends on beside the limits.
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
    /// What is known of it.
    var mining: Mining
  }

  private struct KeptWork {
    let subject: MinedSubject
    let work: MiningWork
  }

  private let kept = Mutex<KeptWork?>(nil)

  /// Removes the mining of a subject and returns it; nil if another one is kept. The caller puts it back with `keep`.
  func take(_ subject: MinedSubject) -> MiningWork? {
    kept.withLock { kept in
      guard let found = kept, found.subject == subject else { return nil }
      kept = nil
      return found.work
    }
  }

  /// Keeps the mining of a subject instead of another one.
  func keep(_ work: MiningWork, of subject: MinedSubject) {
    kept.withLock { $0 = KeptWork(subject: subject, work: work) }
  }
}
