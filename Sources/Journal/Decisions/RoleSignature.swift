import RoleMining

/// The known identities and entitlements of a potential role in a compact form.
package struct RoleSignature: Sendable, Hashable, Codable {
  /// The entitlements that are in the role; nil if they were not loaded.
  package var entitlements: HashSet?
  /// The identities; nil if they were not loaded.
  package var identities: HashSet?

  /// Makes a signature of what was loaded.
  package init(entitlements: HashSet? = nil, identities: HashSet? = nil) {
    self.entitlements = entitlements
    self.identities = identities
  }

  /// Whether nothing is known.
  package var isEmpty: Bool { entitlements == nil && identities == nil }

  /// The combination of both; `other` fills in what is missing here.
  package func completed(by other: RoleSignature) -> RoleSignature {
    RoleSignature(
      entitlements: entitlements ?? other.entitlements, identities: identities ?? other.identities)
  }
}

/// The signature of an earlier decision's role, from when the role was loaded later.
package struct DecisionSignature: Sendable, Hashable, Codable {
  /// The number of the decision's record.
  package var decision: Int
  /// The potential role.
  package var role: PotentialRole.ID
  /// What was loaded.
  package var signature: RoleSignature

  /// Completes a decision.
  package init(of decision: Int, on role: PotentialRole.ID, _ signature: RoleSignature) {
    self.decision = decision
    self.role = role
    self.signature = signature
  }
}
