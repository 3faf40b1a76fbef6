import RoleMining

extension MembershipRule {
  /// The rule as `membershipCriteria` of the role CSV that the VS Code extension for Identity Security Cloud
  /// imports: `identity.jobTitle eq "Clerk" and (identity.department eq "Finance" or …)`; nil if it cannot
  /// be written there, because a value has both kinds of quotation marks or a name has any.
  ///
  /// Its reader ends a quoted text at either quotation mark; only the list after `in` may repeat one.
  package var criteria: String? {
    var parts: [String] = []
    for condition in conditions {
      guard let part = condition.criteria(isAlone: conditions.count == 1) else { return nil }
      parts.append(part)
    }
    return parts.isEmpty ? nil : parts.joined(separator: " and ")
  }

  /// The rule as `membership.criteria` of a role (`RoleCriteriaLevel1`); null without conditions.
  ///
  /// Levels of AND and OR alternate, and the leaves are on the second or third of them, as the web
  /// interface writes criteria; on the first level the document allows a leaf, but no role has one.
  package var criteriaJSON: JSONValue {
    guard !conditions.isEmpty else { return .null }
    let parts = conditions.map(\.criteriaJSON)
    switch (conditions.count, conditions.first?.values.count) {
    case (1, 1): return Self.group("OR", parts)
    case (1, _): return Self.group("AND", parts)
    default:
      let all = Self.group("AND", parts)
      return conditions.allSatisfy { $0.values.count == 1 } ? Self.group("OR", [all]) : all
    }
  }

  fileprivate static func group(_ operation: String, _ children: [JSONValue]) -> JSONValue {
    .object(["operation": .text(operation), "children": .array(children)])
  }
}

extension RuleCondition {
  fileprivate func criteria(isAlone: Bool) -> String? {
    guard let name = Self.name(attribute) else { return nil }
    let field = "identity.\(name)"
    if values.contains(where: { $0.contains { "\"'".contains($0) } }) {
      let quoted = values.compactMap(Self.repeatingQuotes)
      return quoted.count < values.count ? nil : "\(field) in (\(quoted.joined(separator: ", ")))"
    }
    let terms = values.map { "\(field) eq \"\($0)\"" }.joined(separator: " or ")
    return values.count > 1 && !isAlone ? "(\(terms))" : terms
  }

  private static func name(_ attribute: String) -> String? {
    if attribute.contains(where: { "\"'".contains($0) }) { return nil }
    return attribute.contains { $0.isWhitespace || ".()".contains($0) }
      ? "\"\(attribute)\"" : attribute
  }

  private static func repeatingQuotes(_ value: String) -> String? {
    let hasApostrophe = value.contains("'")
    if hasApostrophe, value.contains("\"") { return nil }
    let quote: Character = hasApostrophe ? "'" : "\""
    let body = value.reduce(into: "") { body, character in
      if character == quote { body.append(quote) }
      body.append(character)
    }
    return "\(quote)\(body)\(quote)"
  }

  fileprivate var criteriaJSON: JSONValue {
    let leaves = values.map { value in
      JSONValue.object([
        "operation": .text("EQUALS"),
        "key": .object([
          "type": .text("IDENTITY"), "property": .text("attribute.\(attribute)"),
        ]),
        "stringValue": .text(value),
      ])
    }
    return leaves.count == 1 ? leaves[0] : MembershipRule.group("OR", leaves)
  }
}
