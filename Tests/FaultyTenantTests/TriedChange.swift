import RoleMining
import RoleMiningClient

@testable import Review
@testable import ReviewApp

/// A kind of change, tried on the tenant.
enum TriedChange: String, Sendable, CaseIterable {
  case rename, describe, save, exclude, restore, renameSession, retune, provision, create
}

extension TriedChange {
  /// What has to be so before it makes sense.
  func prepare(_ tenant: FaultyTenant) async throws {
    guard self == .restore else { return }
    let edit = EditEntitlements(ids: [tenant.entitlements[0].id], exclude: true)
    _ = try await tenant.colleague.run(.edit(tenant.role.id, in: tenant.session, edit))
  }

  func change(_ tenant: FaultyTenant) -> Change {
    let ids = [tenant.entitlements[0].id]
    return switch self {
    case .rename: .role(.change(PotentialRoleChange(name: "Mine")), tenant.path)
    case .describe: .role(.change(PotentialRoleChange(description: "Mine")), tenant.path)
    case .save: .role(.change(PotentialRoleChange(isSaved: true)), tenant.path)
    case .exclude: .role(.edit(EditEntitlements(ids: ids, exclude: true)), tenant.path)
    case .restore: .role(.edit(EditEntitlements(ids: ids, exclude: false)), tenant.path)
    case .renameSession: .session(RoleMiningSessionChange(name: "Mine"), tenant.session)
    case .retune: .session(RoleMiningSessionChange(minimumIdentities: 9), tenant.session)
    case .provision:
      .provision(
        ProvisionRequest(roleName: "Mine", ownerID: tenant.owner), tenant.path,
        minimumPopularity: 0, includesCommonAccess: true)
    case .create: .create(RoleMiningSessionRequest(minimumIdentities: 7, name: "Mine"))
    }
  }

  /// What an analyst sees right before it.
  func seen(_ tenant: FaultyTenant) async throws -> Seen {
    switch self {
    case .rename, .describe, .save, .exclude, .restore: .role(try await tenant.now())
    case .renameSession, .retune: .session(try await tenant.sessionNow())
    case .provision:
      .provisioning(
        try await tenant.now(), entitlements: Set(tenant.entitlements.map(\.id)), unreadable: 0)
    case .create: .nothing
    }
  }

  /// Whether the tenant shows it.
  func isShown(_ tenant: FaultyTenant) async throws -> Bool {
    switch self {
    case .rename: return try await tenant.now().name == "Mine"
    case .describe: return try await tenant.now().description == "Mine"
    case .save: return try await tenant.now().isSaved == true
    case .exclude, .restore:
      let excluded = try await tenant.now().excludedEntitlements ?? []
      return excluded.contains(tenant.entitlements[0].id) == (self == .exclude)
    case .renameSession: return try await tenant.sessionNow().name == "Mine"
    case .retune: return try await tenant.sessionNow().minimumIdentities == 9
    case .provision:
      return ![nil, .potential].contains(try await tenant.now().provisionState)
    case .create:
      let sessions = try await tenant.colleague.run(Listing.sessions.page()).items
      return sessions.contains { $0.name == "Mine" }
    }
  }

  /// Whether doing it twice is the same as doing it once.
  var maySendAgain: Bool {
    switch self {
    case .rename, .describe, .save, .renameSession: true
    case .exclude, .restore, .retune, .provision, .create: false
    }
  }
}
