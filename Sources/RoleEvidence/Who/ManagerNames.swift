/// Managers are often known only by their ids, but readers need their names.
extension MemberTraits {
  /// These traits with the names of managers.
  ///
  /// - Parameter names: The names of identities, by their ids.
  /// - Returns: The traits; managers without a known name stay as they are.
  package func naming(managers names: [String: String]) -> Self {
    Self(
      roleSize: roleSize,
      shares: shares.map { share in
        guard share.kind == .manager, let name = names[share.value] else { return share }
        var named = share
        named.name = name
        return named
      })
  }
}

extension RatedRule {
  /// This rule with the names of managers.
  ///
  /// - Parameter names: The names of identities, by their ids.
  /// - Returns: The rule; managers without a known name stay as they are.
  package func naming(managers names: [String: String]) -> Self {
    guard rule.dependsOnManagers else { return self }
    let conditions = rule.conditions.map { condition in
      condition.kind == .manager
        ? RuleCondition(condition.attribute, condition.values, names: names) : condition
    }
    return Self(MembershipRule(conditions), figures, merits: merits)
  }
}
