import LocalTenant
import RoleMining
import Synchronization

/// What a tenant on this machine does in the background, seen from the command that waits for it.
///
/// T-21: the API has no state for a session that failed. On this machine it is known that nobody works
/// on it any more; in the cloud it is not.
final class BackgroundWork: Sendable {
  private let hasEnded = Atomic(false)
  private let tenant: LocalTenant?

  /// Begins to watch.
  init(of tenant: OpenTenant) {
    guard case .file(let local) = tenant.backing else {
      self.tenant = nil
      return
    }
    self.tenant = local
    Task.detached {
      await local.settle()
      self.hasEnded.store(true, ordering: .relaxed)
    }
  }

  /// Whether nothing is being worked on; never for a tenant elsewhere.
  var isOver: Bool { hasEnded.load(ordering: .relaxed) }

  /// Why mining a session has failed; nil when that is not known.
  func failure(of session: RoleMiningSession.ID) -> String? { tenant?.miningFailure(of: session) }
}
