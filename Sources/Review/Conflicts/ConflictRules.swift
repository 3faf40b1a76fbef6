import RoleEvidence
import RoleMining

/// The conflict rules: those of the tenant's policies, and those of a file.
package struct ConflictRules: Sendable, Equatable {
  /// The rules of the tenant's policies.
  package var policies: Knowledge<[ConflictRule]>
  /// The policies that are only a query. The tenant can be asked about these person by person.
  package var queries: [NamedReference]
  /// The rules of the rules file; nil without a file.
  package var file: ConflictRulesFile?
  /// The entitlements that the rules mean, with their names where the tenant gives them.
  package var catalog: [NamedAccess]
  /// Why the tenant does not give the names; nil if it does.
  package var catalogDoubt: String?

  /// Creates a value from its fields.
  package init(
    policies: Knowledge<[ConflictRule]>, queries: [NamedReference] = [],
    file: ConflictRulesFile? = nil, catalog: [NamedAccess] = [], catalogDoubt: String? = nil
  ) {
    self.policies = policies
    self.queries = queries
    self.file = file
    self.catalog = catalog
    self.catalogDoubt = catalogDoubt
  }

  /// All rules; unknown if the policies are unknown and there is no file.
  package var all: Knowledge<[ConflictRule]> {
    switch (policies, file) {
    case (.known(let policies), let file): .known(policies + (file?.rules ?? []))
    case (.unknown, let file?): .known(file.rules)
    case (.unknown(let reason), nil): .unknown(reason)
    }
  }

  /// The rules, prepared for finding conflicts.
  ///
  /// - Parameter access: More entitlements that the rules may mean by name.
  /// - Returns: The prepared rules.
  package func book(knowing access: [NamedAccess] = []) -> ConflictRuleBook {
    ConflictRuleBook(all.value ?? [], catalog: access + catalog)
  }

  /// The names of the entitlements that the rules mean.
  package var entitlementNames: [Entitlement.ID: String] {
    Dictionary(
      catalog.compactMap { access in access.names.first.map { (access.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ConflictRules {
  /// What is checked, such as "3 policies" and "2 rules of conflicts.yaml"; empty if there is nothing to check by.
  package var basis: [String] {
    let policyCount = policies.value?.count ?? 0
    let fileCount = file?.rules.count ?? 0
    return [
      policyCount > 0 ? Self.words(policyCount, "policy", "policies") : nil,
      fileCount > 0
        ? "\(Self.words(fileCount, "rule", "rules")) of \(file?.name ?? "")" : nil,
    ].compactMap(\.self)
  }

  /// What is not checked, and why, as clauses such as "policies (the token lacks the scope …)".
  package var doubts: [String] {
    [
      policies.reason.map { "policies (\($0))" },
      catalogDoubt.map { "names in the rules (\($0))" },
    ].compactMap(\.self)
  }

  private static func words(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count.grouped) \(count == 1 ? one : many)"
  }
}
