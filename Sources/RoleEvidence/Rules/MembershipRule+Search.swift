extension MembershipRule {
  /// The rule as a query over the index `identities` of the tenant's search:
  /// `attributes.department.exact:"Finance" AND (… OR …)`.
  package var searchQuery: String {
    guard !conditions.isEmpty else { return "*" }
    return conditions.map { condition in
      let field = "attributes.\(Self.escapedField(condition.attribute)).exact:"
      let terms = condition.values.map { "\(field)\"\(Self.escapedPhrase($0))\"" }
      let alternatives = terms.joined(separator: " OR ")
      return terms.count > 1 && conditions.count > 1 ? "(\(alternatives))" : alternatives
    }
    .joined(separator: " AND ")
  }

  private static func escapedPhrase(_ value: String) -> String {
    value.reduce(into: "") { phrase, character in
      if character == "\"" || character == "\\" { phrase += "\\" }
      phrase.append(character)
    }
  }

  /// Everything but letters, digits, `_` and `.` may be an operator of the search language.
  private static func escapedField(_ attribute: String) -> String {
    attribute.reduce(into: "") { field, character in
      if !character.isLetter, !character.isNumber, !"_.".contains(character) { field += "\\" }
      field.append(character)
    }
  }
}
