import Review
import RoleEvidence
import RoleMining

/// An identity of a role with the entitlements that it would get or would hold twice, or an entitlement with the
/// identities that would get it.
package struct GainRow: ListRow {
  /// The id of the identity or the entitlement.
  package let id: String
  /// Its name.
  package let name: String
  /// The names of the entitlements it would get or hold twice, or of the identities that would get it.
  package let gained: [String]
  /// How many of the granted entitlements it already holds, or how many identities hold it.
  package let heldCount: Int

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case name, gains, held
  }

  /// The text that `/` looks in.
  package var searchText: String { name + "\n" + gained.joined(separator: "\n") }

  /// What that text consists of, in words.
  package static let searchedParts = "names"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .name: SortValue(name)
    case .gains: SortValue(gained.count)
    case .held: SortValue(heldCount)
    }
  }
}

extension GainRow {
  /// The row of an identity that would hold something twice.
  init(_ twice: RedundantAccess.TwiceHolding) {
    self.init(
      id: twice.id.rawValue, name: twice.name,
      gained: twice.entitlements.map { $0.name ?? $0.id.rawValue },
      heldCount: twice.entitlements.count)
  }

  /// One row for each identity of a role.
  ///
  /// - Parameters:
  ///   - holdings: Who holds what.
  ///   - granted: The entitlements that the role would grant.
  /// - Returns: The rows.
  static func identities(
    of holdings: TenantHoldings, granting granted: [RoleMiningEntitlement]
  ) -> [GainRow] {
    let access = GrantedAccess(holdings, granted)
    return zip(holdings.identities, holdings.held).map { identity, held in
      let held = Set(held)
      let missing = access.places.filter { !held.contains($0) }
      return GainRow(
        id: identity.id.rawValue, name: identity.displayName, gained: missing.map(access.name),
        heldCount: access.places.count - missing.count)
    }
  }

  /// One row for each entitlement that a role would grant.
  ///
  /// - Parameters:
  ///   - holdings: Who holds what.
  ///   - granted: The entitlements that the role would grant.
  /// - Returns: The rows.
  static func entitlements(
    of holdings: TenantHoldings, granting granted: [RoleMiningEntitlement]
  ) -> [GainRow] {
    let access = GrantedAccess(holdings, granted)
    let held = holdings.held.map(Set.init)
    return access.places.map { place in
      let missing = holdings.identities.indices.filter { !held[$0].contains(place) }
      return GainRow(
        id: holdings.entitlements[place].id.rawValue, name: access.name(place),
        gained: missing.map { holdings.identities[$0].displayName },
        heldCount: holdings.identities.count - missing.count)
    }
  }
}

/// The entitlements that a role would grant, by their places in the holdings.
private struct GrantedAccess {
  let places: [Int]
  private let names: [String]

  init(_ holdings: TenantHoldings, _ granted: [RoleMiningEntitlement]) {
    let known = Dictionary(
      granted.map { ($0.id.rawValue, $0.displayName) }, uniquingKeysWith: { first, _ in first })
    names = holdings.entitlements.map { known[$0.id.rawValue] ?? $0.name ?? $0.id.rawValue }
    places = holdings.entitlements.indices.filter {
      known[holdings.entitlements[$0].id.rawValue] != nil
    }
  }

  func name(_ place: Int) -> String { names[place] }
}

extension GainRow {
  /// The fields that rows can be filtered by.
  package static let localFields = LocalFields<GainRow>([
    .text("name", \.shownName), .number("gains", \.gainCount), .number("holds", \.held),
    .text("gained", \.gainedNames),
  ])

  private var shownName: String? { name }
  private var gainCount: Int? { gained.count }
  private var held: Int? { heldCount }
  private var gainedNames: String? { gained.isEmpty ? nil : gained.joined(separator: ", ") }
}

extension GainRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Name"
    case .gains: "Gains"
    case .held: "Holds"
    }
  }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self != .name }
}
