import RoleEvidence
import RoleMining

/// What is known about the identities of a potential role beyond the role mining lists.
package struct RoleFindings: Sendable, Equatable {
  /// How much of the role was looked at.
  package enum Basis: Sendable, Hashable {
    /// The tenant itself counted, over the whole organisation.
    case organization(size: Int)
    /// The attributes of all identities of the role.
    case everyone
    /// The attributes of this many of them.
    case sample(Int)

    /// Whether the tenant itself did the counting.
    package var isOrganization: Bool {
      if case .organization = self { true } else { false }
    }
  }

  /// The number of identities in the role.
  package var roleSize: Int
  /// How much was looked at.
  package var basis: Basis
  /// The attribute values that stand out, the strongest first.
  package var traits: MemberTraits
  /// The membership rules that describe the role, the best first.
  package var rules: [RatedRule]
  /// Why the rules have no precision; nil if they have it.
  package var ruleDoubt: String?
  /// Who fits badly, and who outside would fit.
  package var fit: Knowledge<RoleFit>
  /// How mining found the role; nil if the tenant does not say.
  package var origin: TenantEvidence.RoleOrigin?

  /// Creates a value from its fields.
  package init(
    roleSize: Int, basis: Basis, traits: MemberTraits, rules: [RatedRule] = [],
    ruleDoubt: String? = nil, fit: Knowledge<RoleFit> = .unknown("the tenant does not offer it"),
    origin: TenantEvidence.RoleOrigin? = nil
  ) {
    self.origin = origin
    self.roleSize = roleSize
    self.basis = basis
    self.traits = traits
    self.rules = rules
    self.ruleDoubt = ruleDoubt
    self.fit = fit
  }
}

/// Who fits a role badly, and who outside it would fit.
package struct RoleFit: Sendable, Equatable {
  /// The number of entitlements in the core.
  package var coreCount: Int
  /// The identities of the role that fit badly, the worst first.
  package var outliers: [TenantEvidence.Misfit]
  /// The identities outside that hold nearly all of the core, the closest first.
  package var candidates: [TenantEvidence.Misfit]

  /// Creates a value from its fields.
  package init(
    coreCount: Int, outliers: [TenantEvidence.Misfit] = [],
    candidates: [TenantEvidence.Misfit] = []
  ) {
    self.coreCount = coreCount
    self.outliers = outliers
    self.candidates = candidates
  }
}
