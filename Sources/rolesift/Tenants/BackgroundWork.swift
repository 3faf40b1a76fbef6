import LocalTenant
import RoleMining
import Synchronization

/// The background work of a local tenant, as seen by the command that waits for it.
///
/// T-21: the API has no failed state. A local tenant knows that mining has stopped; the cloud does not
/// say.
final class BackgroundWork: Sendable {
  private let hasEnded = Atomic(false)
  private let tenant: LocalTenant?

  /// Starts to observe.
  init(of tenant: OpenTenant) {
    guard case .file(let local) = tenant.backing else {
      self.tenant = nil
      return
    }
    self.tenant = local
    Task.detached {
      await local.finishJobs()
      self.hasEnded.store(true, ordering: .relaxed)
    }
  }

  /// Whether no work is running; always false for a remote tenant.
  var isOver: Bool { hasEnded.load(ordering: .relaxed) }

  /// Why mining a session failed; nil if unknown.
  func failure(of session: RoleMiningSession.ID) -> String? { tenant?.miningFailure(of: session) }
}
