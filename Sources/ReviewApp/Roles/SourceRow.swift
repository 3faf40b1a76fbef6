import RoleMining

/// One source of a role: how many of the role's entitlements are on it, who holds them, and who used it.
package struct SourceRow: ListRow {
  /// The source's id or, without one, its name.
  package let id: String
  /// The id for requests about it; nil if the tenant did not state it.
  package let sourceID: Source.ID?
  /// Its name.
  package let name: String
  /// How many of the role's entitlements are on it.
  package let entitlementCount: Int
  /// How many of the role's identities hold access on it; nil if the tenant does not state it.
  package let holders: AtLeast?
  /// Whether its activity data are complete, judging by the entitlements.
  package let isActivityComplete: Bool
  /// Who used it.
  package let use: SourceUse

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case source, entitlements, holders, users, days
  }
}

/// A number that may be larger than the counted one.
package struct AtLeast: Sendable, Hashable {
  /// What was counted.
  package let count: Int
  /// Whether the count is the whole number.
  package let isExact: Bool

  /// Makes a number.
  package init(count: Int, isExact: Bool) {
    self.count = count
    self.isExact = isExact
  }
}

extension SourceRow {
  /// The sources of a role's entitlements, with their usage where it is loaded.
  static func rows(
    of entitlements: [RoleMiningEntitlement], identityCount: Int?, uses: [Source.ID: SourceUse]
  ) -> [SourceRow] {
    Dictionary(grouping: entitlements, by: id).values.map { entitlements in
      SourceRow(of: entitlements, identityCount: identityCount, uses: uses)
    }
    .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The number of sources of a role's entitlements.
  static func count(of entitlements: [RoleMiningEntitlement]) -> Int {
    Set(entitlements.lazy.map(id)).count
  }

  private init(
    of entitlements: [RoleMiningEntitlement], identityCount: Int?, uses: [Source.ID: SourceUse]
  ) {
    id = entitlements.first.map(Self.id) ?? ""
    sourceID = entitlements.first?.sourceID
    name = entitlements.lazy.compactMap(\.applicationName).first ?? id
    entitlementCount = entitlements.count
    holders = Self.holders(of: entitlements, outOf: identityCount)
    isActivityComplete = Self.isActivityComplete(of: entitlements)
    use = sourceID.map { uses[$0] ?? SourceUse() } ?? .unknown
  }

  private static func id(of entitlement: RoleMiningEntitlement) -> String {
    entitlement.sourceID?.rawValue ?? entitlement.applicationName ?? ""
  }

  /// The tenant counts the holders of each entitlement without naming them. Those of the
  /// entitlement that most hold are on the source; with several, others may be, too.
  private static func holders(
    of entitlements: [RoleMiningEntitlement], outOf identityCount: Int?
  ) -> AtLeast? {
    entitlements.compactMap(\.identityCount).max().map { most in
      AtLeast(count: most, isExact: entitlements.count == 1 || most == identityCount)
    }
  }

  /// T-27: without activity data the share of use is unknown, which is not zero.
  private static func isActivityComplete(of entitlements: [RoleMiningEntitlement]) -> Bool {
    let states = entitlements.compactMap(\.activitySourceState)
    guard states.isEmpty else { return states.allSatisfy { $0 == .complete } }
    return entitlements.contains { $0.sourceUsagePercent != nil }
  }
}

extension SourceRow {
  /// The text that `/` looks in.
  package var searchText: String { name }

  /// What that text consists of, in words.
  package static let searchedParts = "names"

  /// How many of the role's identities used the source in the last 90 days; nil while that is not loaded,
  /// and when there are no data. T-27: where data are incomplete, no recorded use does not prove that there was none.
  package var users: AtLeast? {
    guard use.hasValues, isActivityComplete || use.userCount > 0 else { return nil }
    return AtLeast(count: use.userCount, isExact: use.isWhole && isActivityComplete)
  }

  /// On how many of the last 90 days those who used the source did so on average; nil unless all of them
  /// are known.
  package var meanDays: Double? { users?.isExact == true ? use.meanDays : nil }

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .source: SortValue(name)
    case .entitlements: SortValue(entitlementCount)
    case .holders: SortValue(holders?.count)
    case .users: SortValue(users?.count)
    case .days: SortValue(meanDays)
    }
  }
}

extension SourceRow {
  /// The fields that rows can be filtered by.
  package static let localFields = LocalFields<SourceRow>([
    .text("name", \.shownName), .number("entitlementCount", \.shownCount),
    .number("holders", \.holders?.count), .number("usedBy", \.users?.count),
    .decimal("days", \.meanDays),
  ])

  private var shownName: String? { name }
  private var shownCount: Int? { entitlementCount }
}

extension SourceRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .source: "Source"
    case .entitlements: "Entitlements"
    case .holders: "Holders"
    case .users: "Used by"
    case .days: "Days used"
    }
  }

  /// The short title, for narrow columns.
  package var shortTitle: String {
    switch self {
    case .entitlements: "Entitl."
    default: title
    }
  }

  /// The rows are made here, so there is nothing to ask the tenant.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self != .source }
}
