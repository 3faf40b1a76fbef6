/// What a tenant of this program knows about a potential role beyond the API
/// (`/rolesift/v1/role-mining-potential-roles/{id}/evidence`). Every figure is exact.
package struct TenantEvidence: Sendable, Hashable, Codable {
  /// How often an attribute has a value.
  package struct Value: Sendable, Hashable, Codable {
    /// The attribute, such as `department`.
    package var attribute: String
    /// The value.
    package var value: String
    /// How many of the role's identities have it.
    package var memberCount: Int
    /// How many identities of the organisation have it.
    package var organizationCount: Int
    /// The name of the manager whose id the value is.
    package var name: String?

    /// Creates a value from its fields.
    package init(
      attribute: String, value: String, memberCount: Int, organizationCount: Int,
      name: String? = nil
    ) {
      self.attribute = attribute
      self.value = value
      self.memberCount = memberCount
      self.organizationCount = organizationCount
      self.name = name
    }
  }

  /// A condition of a membership rule: the attribute has one of the values.
  package struct Condition: Sendable, Hashable, Codable {
    /// The attribute.
    package var attribute: String
    /// The values.
    package var values: [String]
    /// The names of the managers whose ids are among the values, by id.
    package var names: [String: String]?

    /// Creates a value from its fields.
    package init(attribute: String, values: [String], names: [String: String]? = nil) {
      self.attribute = attribute
      self.values = values
      self.names = names
    }
  }

  /// A membership rule and how it fits.
  package struct Rule: Sendable, Hashable, Codable {
    /// The conditions, all of which must hold.
    package var conditions: [Condition]
    /// How many identities of the organisation match.
    package var matchCount: Int
    /// How many of the role's identities match.
    package var matchingMemberCount: Int

    /// Creates a value from its fields.
    package init(conditions: [Condition], matchCount: Int, matchingMemberCount: Int) {
      self.conditions = conditions
      self.matchCount = matchCount
      self.matchingMemberCount = matchingMemberCount
    }
  }

  /// An identity that fits the role badly, or one outside that would fit.
  package struct Misfit: Sendable, Hashable, Codable {
    /// The identity's id.
    package var id: Identity.ID
    /// Its name.
    package var name: String?
    /// The core entitlements of the role that it lacks.
    package var lacked: [Entitlement.ID]
    /// The entitlements that it holds and hardly any of the role's identities holds.
    package var unusual: [NamedReference]
    /// Why it fits badly, or nearly fits, in words.
    package var reasons: [String]
    /// How well the role fits it, in percent: the share of the core that it holds. Nil for an identity outside, and
    /// for a role without a core.
    package var fit: Int?
    /// How badly it fits; 0 or more. For an identity outside: the percentage of the core that it holds,
    /// 0–100.
    package var score: Double

    /// Creates a value from its fields.
    package init(
      id: Identity.ID, name: String? = nil, lacked: [Entitlement.ID] = [],
      unusual: [NamedReference] = [], reasons: [String] = [], fit: Int? = nil, score: Double
    ) {
      self.id = id
      self.name = name
      self.lacked = lacked
      self.unusual = unusual
      self.reasons = reasons
      self.fit = fit
      self.score = score
    }
  }

  /// How a potential role was found.
  package struct RoleOrigin: Sendable, Hashable, Codable {
    /// The negative decimal logarithm of the probability that so many people share so much by chance; nil for
    /// common access, which is not tested.
    package var support: Double?
    /// Whether it was found in access that other roles leave unexplained, so that its identities are in other roles,
    /// too.
    package var isCrossFunctional: Bool
    /// The junior roles of the session that it contains.
    package var juniors: [NamedReference]
    /// The senior roles of the session that contain it.
    package var seniors: [NamedReference]
    /// In a session for common access, whom the access is common to; nil for everybody.
    package var layer: Condition?

    /// Creates a value from its fields.
    package init(
      support: Double?, isCrossFunctional: Bool = false, juniors: [NamedReference] = [],
      seniors: [NamedReference] = [], layer: Condition? = nil
    ) {
      self.support = support
      self.isCrossFunctional = isCrossFunctional
      self.juniors = juniors
      self.seniors = seniors
      self.layer = layer
    }
  }

  /// How the role was found; nil if it was mined before this was kept.
  package var origin: RoleOrigin?
  /// The number of identities in the organisation.
  package var identityCount: Int
  /// The number of identities in the role.
  package var memberCount: Int
  /// The values that stand out among the role's identities, the strongest first.
  package var values: [Value]
  /// The membership rules that describe the role, the best first.
  package var rules: [Rule]
  /// The number of entitlements in the role's core.
  package var coreCount: Int
  /// The identities of the role that fit badly, the worst first; at most 100.
  package var outliers: [Misfit]
  /// The identities outside that hold nearly all of the core, the closest first; at most 100.
  package var candidates: [Misfit]

  /// Creates a value from its fields.
  package init(
    identityCount: Int, memberCount: Int, values: [Value] = [], rules: [Rule] = [],
    coreCount: Int = 0, outliers: [Misfit] = [], candidates: [Misfit] = [],
    origin: RoleOrigin? = nil
  ) {
    self.origin = origin
    self.identityCount = identityCount
    self.memberCount = memberCount
    self.values = values
    self.rules = rules
    self.coreCount = coreCount
    self.outliers = outliers
    self.candidates = candidates
  }
}
