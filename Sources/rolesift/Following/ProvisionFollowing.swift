import RoleMining
import RoleMiningClient

/// Follows the provisioning of a potential role to its end.
///
/// T-46: the tenant answers at once and a job runs behind it; only the potential role shows how far
/// that is.
struct ProvisionFollowing: Sendable {
  let tenant: OpenTenant
  var patience = WaitingLimits.endless

  /// How often a potential role may be read without any job before there is none. A job that was just
  /// accepted may take a moment to show.
  private static let idlePolls = 4

  /// Waits for the end.
  ///
  /// - Parameters:
  ///   - role: Where the potential role is read.
  ///   - onChange: Told of each state.
  /// - Returns: The potential role as it is then, with the id of the role that was created.
  /// - Throws: `APIError`, or `Failure` when the job failed, there is none, or patience ends.
  func finish(
    _ role: Operation<PotentialRole>, onChange: @escaping @Sendable (PotentialRole) throws -> Void
  ) async throws -> PotentialRole {
    let idle = Countdown(Self.idlePolls)
    let following = Following(
      subject: "The provisioning", patience: patience, pause: PollingPause(for: tenant.backing),
      read: { [tenant] in try await tenant.client.run(role) }, sign: { $0.provisionState })
    return try await following.end(
      when: { role in
        switch role.provisionState {
        case .complete?: return true
        case .failed?:
          throw Failure(
            .failure, "The provisioning of \(role.label) failed; the API does not say why.")
        case .potential?, nil:
          guard idle.next() else {
            throw Failure(.failure, "Nothing is being provisioned of \(role.label).")
          }
          return false
        default: return false
        }
      }, onChange: onChange)
  }
}
