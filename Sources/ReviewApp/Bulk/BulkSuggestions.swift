import RoleEvidence
import RoleMining

/// The names that are suggested for many roles, no two of them the same, and none that another role has.
struct BulkSuggestions: Sendable, Equatable {
  private let names: [PotentialRole.ID: String]

  /// Suggests names.
  ///
  /// - Parameters:
  ///   - roles: The roles, with the distributions of their attributes.
  ///   - template: The template of the names.
  ///   - taken: The names of other roles.
  init(for roles: [PotentialRole], template: NameTemplate, taken: [String] = []) {
    let suggestions = Dictionary(
      roles.map { ($0.id, NameSuggestions(of: $0, template: template)) },
      uniquingKeysWith: { first, _ in first }
    ).filter { !$0.value.names.isEmpty }
    var unique = UniqueNames(taken: taken)
    names = unique.assign(suggestions)
  }

  /// The name for a role; nil if nothing stands out in it.
  subscript(role: PotentialRole) -> String? { names[role.id] }
}

extension NameSuggestions {
  /// Suggests names from the tenant's attribute counts of a role's identities.
  fileprivate init(of role: PotentialRole, template: NameTemplate) {
    let traits = MemberTraits(role.identityDistribution ?? [])
    self.init(
      for: traits, identityCount: role.identityCount ?? traits.roleSize, template: template)
  }
}
