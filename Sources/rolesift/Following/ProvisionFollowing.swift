import RoleMining
import RoleMiningClient

/// Follows the provisioning of a potential role until it ends.
///
/// T-46: the tenant answers at once and runs a job; only the potential role shows the job's state.
struct ProvisionFollowing: Sendable {
  let tenant: OpenTenant
  var patience = WaitingLimits.endless

  /// How many polls without a job prove that there is none. A job may take a moment to appear.
  private static let idlePolls = 4

  /// Waits until it ends.
  ///
  /// - Parameters:
  ///   - role: Reads the potential role.
  ///   - onChange: Called for each state.
  /// - Returns: The potential role at the end, with the id of the created role.
  /// - Throws: `APIError`, or `Failure` if the job failed, there is none, or the wait timed out.
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
            throw Failure(.failure, "\(role.label) is not being provisioned.")
          }
          return false
        default: return false
        }
      }, onChange: onChange)
  }
}
