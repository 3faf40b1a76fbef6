import RoleMining

/// Access that must not meet in one person: anything of the left side with anything of the right side.
package struct ConflictRule: Sendable, Hashable {
  /// Where a rule is from.
  package enum Origin: Sendable, Hashable {
    /// A policy of the tenant, by its id.
    case policy(id: String)
    /// A rules file, by its name.
    case file(name: String)
  }

  /// The rule's name.
  package var name: String
  /// One side.
  package var left: [ConflictingAccess]
  /// The other side.
  package var right: [ConflictingAccess]
  /// How bad a conflict is; nil is unknown, as for policies, which do not say.
  package var severity: ConflictSeverity?
  /// Where it is from.
  package var origin: Origin
  /// Whether the tenant enforces it; nil is unknown, as for rules files.
  package var isEnforced: Bool?

  /// Creates a value from its fields.
  package init(
    name: String, left: [ConflictingAccess], right: [ConflictingAccess],
    severity: ConflictSeverity? = nil, origin: Origin, isEnforced: Bool? = nil
  ) {
    self.name = name
    self.left = left
    self.right = right
    self.severity = severity
    self.origin = origin
    self.isEnforced = isEnforced
  }
}
