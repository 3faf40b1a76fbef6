import Review
import RoleMining

extension ListSource {
  /// What this list can be filtered by, by the tenant or here; empty when it cannot.
  var filterFields: [FilterField] { filterFields(with: nil) }

  /// Whether it can be filtered.
  var isFilterable: Bool { !tenantFilterFields.isEmpty || !localFilterFields.isEmpty }

  /// The same for rows with some attributes; nil if they are not known.
  func filterFields(with attributes: Set<String>?) -> [FilterField] {
    let local = localFilterFields(with: attributes)
    let asked = tenantFilterFields
    let names = Set(asked.map(\.name))
    return asked.map { field in
      local.first { $0.name == field.name }.map(field.adding) ?? field
    } + local.filter { !names.contains($0.name) }
  }

  /// What the tenant can filter this list by.
  var tenantFilterFields: [FilterField] {
    switch self {
    case .sessions: RoleMiningSessionFields.filterFields
    case .roles(.session): SessionPotentialRoleFields.filterFields
    case .roles: PotentialRoleFields.filterFields
    case .drafts: DraftRoleFields.filterFields
    case .accepted: []
    case .tab(let tab, _, _): tab.kind.filterFields
    }
  }

  /// What the rows of this list can be filtered by here, if they have some attributes; nil if those are not known.
  func localFilterFields(with attributes: Set<String>?) -> [FilterField] {
    let names = Set(localFilterFields.map(\.name))
    return localFilterFields
      + (attributes ?? []).subtracting(names).sorted().map(FilterField.attribute)
  }

  /// What the rows of this list can be filtered by here (T-57).
  private var localFilterFields: [FilterField] {
    switch self {
    case .sessions: SessionRow.localFields.definitions
    case .roles: RoleRow.localFields.definitions
    case .drafts: RoleRow.draftFields.definitions
    case .accepted: []
    case .tab(let tab, _, _): tab.kind.localFilterFields
    }
  }
}

extension ListSource {
  /// The words for the fields of rows with some attributes; nil if they are not known.
  func vocabulary(with attributes: Set<String>?) -> FilterVocabulary {
    let names = (attributes ?? []).sorted()
    let words = names.map { (IdentityColumn(rawValue: $0).title.lowercased(), [$0]) }
    return FilterVocabulary.shown.adding(fields: Dictionary(words) { $0 + $1 })
      .titled(columnTitles(with: names))
  }

  /// The titles of the columns, with those of some attributes.
  func columnTitles(with attributes: [String]) -> [String] {
    switch self {
    case .sessions: SessionRow.Column.allCases.map(\.title)
    case .roles, .drafts: RoleColumn.allCases.map(\.title)
    case .accepted: []
    case .tab(.identities, _, _) where !attributes.isEmpty:
      IdentityColumn.columns(for: attributes).map(\.title)
    case .tab(let tab, _, _): tab.kind.columnTitles
    }
  }

  /// The condition on names that plain words stand for: they are anywhere in the name. Only of identities,
  /// of which a role may have 25,000, the beginning counts, because that is what the tenant can look for.
  func nameCondition(_ words: String) -> FilterExpression {
    switch self {
    case .sessions, .roles, .drafts, .accepted: .test(field: "name", .co, .text(words))
    case .tab(.identities, _, _): .test(field: "name", .sw, .text(words))
    case .tab(.rules, _, _): .test(field: "rule", .co, .text(words))
    case .tab(.gains, _, _), .tab(.outliers, _, _), .tab(.similar, _, _), .tab(.sources, _, _):
      .test(field: "name", .co, .text(words))
    case .tab(.attributes, _, _):
      .or([
        .test(field: "attribute", .co, .text(words)), .test(field: "value", .co, .text(words)),
      ])
    case .tab: .test(field: "entitlementRef.name", .co, .text(words))
    }
  }
}

extension FilterField {
  /// The field with the operators of another field.
  fileprivate func adding(_ other: FilterField) -> FilterField {
    FilterField(
      name: name, kind: kind,
      operators: operators + other.operators.filter { !operators.contains($0) })
  }
}
