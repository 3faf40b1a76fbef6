import RoleMining
import RoleMiningClient

/// Saves potential roles as drafts, or unsaves them.
struct SavingChange: Sendable {
  let isSaved: Bool
  let roles: RolesOptions

  /// Plans, asks, sends and prints.
  func run(_ options: ChangeOptions, on tenant: TenantOptions) throws {
    let run = try ChangeRun(options, of: roles.roleIDs.map(\.rawValue), on: tenant)
    try run.run(printing: OutputColumn.role, asList: true) { tenant in
      var (wanted, unchanged) = ([] as [PotentialRole], [] as [PotentialRole])
      for id in roles.roleIDs {
        let role = try await tenant.client.run(roles.reading(id))
        if role.isSaved == isSaved { unchanged.append(role) } else { wanted.append(role) }
      }
      return ChangePlan(
        sentences: sentences(wanted, unchanged), changes: wanted.map(change), unchanged: unchanged)
    }
  }

  private func sentences(_ wanted: [PotentialRole], _ unchanged: [PotentialRole]) -> [String] {
    let state = isSaved ? "already saved" : "not saved"
    let already = unchanged.map { "\($0.label) is \(state)." }
    guard !wanted.isEmpty else { return already }
    let count = wanted.count.counted("potential role", "potential roles")
    let title =
      isSaved ? "Save \(count):" : "Unsave \(count):"
    return already + [title] + wanted.listed(\.label)
  }

  private func change(_ role: PotentialRole) -> PlannedChange<PotentialRole> {
    .patch(
      roles.changing(role.id, PotentialRoleChange(isSaved: isSaved)), of: role,
      reading: roles.reading(role.id), subject: "\(isSaved ? "save" : "unsave") \(role.label)",
      done: isSaved ? "Saved \(role.label)." : "\(role.label) is no longer saved.")
  }
}
