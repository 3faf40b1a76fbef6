/// The policies that an identity would violate with more access (`ViolationPrediction`, operation
/// startPredictSodViolations). Asking changes nothing.
public struct PredictedViolations: Sendable, Hashable, Codable {
  /// One violation.
  public struct Violation: Sendable, Hashable, Codable {
    /// The policy.
    public var policy: NamedReference?

    /// Creates a value from its fields.
    public init(policy: NamedReference? = nil) { self.policy = policy }
  }

  /// The violations.
  public var violations: [Violation]

  /// Creates a value from its fields.
  public init(violations: [Violation] = []) { self.violations = violations }
}

extension PredictedViolations {
  private enum CodingKeys: String, CodingKey {
    case violations = "violationContexts"
  }

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    violations = try fields.value(.violations) ?? []
  }
}

/// An identity and the access that it would get (`IdentityWithNewAccess`).
public struct ProspectiveAccess: Sendable, Hashable, Codable {
  /// An entitlement that it would get.
  public struct Access: Sendable, Hashable, Codable {
    /// What it is: always an entitlement.
    public var type = "ENTITLEMENT"
    /// The entitlement's id.
    public var id: Entitlement.ID

    /// Creates a value from its fields.
    public init(id: Entitlement.ID) { self.id = id }
  }

  /// The identity's id.
  public var identityID: Identity.ID
  /// The entitlements that it would get.
  public var access: [Access]

  /// Creates a value from its fields.
  public init(identityID: Identity.ID, access: [Entitlement.ID]) {
    self.identityID = identityID
    self.access = access.map(Access.init)
  }

  private enum CodingKeys: String, CodingKey {
    case identityID = "identityId"
    case access = "accessRefs"
  }
}
