import RoleEvidence
import RoleMining

/// What a tenant has apart from its potential roles: existing roles with their access, and conflict rules. Read once
/// in a run.
package struct TenantSurroundings: Sendable {
  /// The existing roles with the entitlements that they grant.
  package var roles: Knowledge<[ExistingAccess]>
  /// The conflict rules: those of the tenant's policies, and those of a file.
  package var policies: Knowledge<[ConflictRule]>

  /// Creates a value from its fields.
  package init(
    roles: Knowledge<[ExistingAccess]>, policies: Knowledge<[ConflictRule]>
  ) {
    self.roles = roles
    self.policies = policies
  }
}

extension TenantSurroundings {
  init(from reader: EvidenceReader) async {
    policies = await reader.conflictRules().all
    roles = await Self.roles(from: reader)
  }

  private static func roles(from reader: EvidenceReader) async -> Knowledge<[ExistingAccess]> {
    let meter = reader.meter
    defer { meter.change { $0.existingRoles = nil } }
    let listed: [ExistingRole]
    do throws(APIError) {
      listed = try await reader.rows(of: .existingRoles) { count, total in
        meter.change { $0.existingRoles = ReadingProgress("existing roles", count, of: total) }
      }
    } catch {
      return .unknown(error.ignorance)
    }
    let needsProfiles = listed.contains { !$0.accessProfiles.isEmpty }
    let profiles =
      needsProfiles
      ? try? await reader.rows(of: .accessProfiles) { count, total in
        meter.change { $0.existingRoles = ReadingProgress("access profiles", count, of: total) }
      } : []
    let contents = profiles.map { profiles in
      Dictionary(
        profiles.map { ($0.id.rawValue, $0.entitlements.map { Entitlement.ID($0.id.rawValue) }) },
        uniquingKeysWith: +)
    }
    return .known(listed.map { ExistingAccess($0, profiles: contents) })
  }
}

extension ExistingAccess {
  /// A role of the tenant.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - profiles: What is in the tenant's access profiles, by id; nil if they could not be read.
  init(_ role: ExistingRole, profiles: [String: [Entitlement.ID]]?) {
    let granted = profiles.map { profiles in
      Set(role.accessProfiles.flatMap { profiles[$0.id.rawValue] ?? [] })
    }
    self.init(
      id: Identifier(role.id.rawValue), name: role.name,
      directEntitlements: Set(role.entitlements.map { Entitlement.ID($0.id.rawValue) }),
      profileEntitlements: role.accessProfiles.isEmpty ? [] : granted,
      isEnabled: role.isEnabled, isRequestable: role.isRequestable)
  }
}

extension ConflictRule {
  /// The rule of a policy; nil for a policy that is only a query.
  init?(_ policy: ConflictPolicy) {
    guard let criteria = policy.criteria else { return nil }
    func access(_ side: ConflictPolicy.Side) -> [ConflictingAccess] {
      side.entitlements.map { .id(Entitlement.ID($0.id.rawValue)) }
    }
    self.init(
      name: policy.name ?? policy.id.rawValue, left: access(criteria.left),
      right: access(criteria.right),
      severity: policy.tags.compactMap { ConflictSeverity(rawValue: $0.lowercased()) }.max(),
      origin: .policy(id: policy.id.rawValue),
      isEnforced: policy.state.map { $0 == .enforced })
  }
}
