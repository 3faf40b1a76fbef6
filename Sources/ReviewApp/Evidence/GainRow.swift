import Review
import RoleEvidence
import RoleMining

/// An identity of a role with the entitlements that it would get.
package struct GainRow: ListRow {
  /// The identity.
  package let identity: PublicIdentity
  /// The names of the entitlements that it would get; the rarest last.
  package let gained: [String]
  /// How many of the granted entitlements it holds already.
  package let heldCount: Int

  /// The identity's id.
  package var id: Identity.ID { identity.id }

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case identity, gains, held
  }

  /// The text that `/` looks in.
  package var searchText: String { identity.displayName + "\n" + gained.joined(separator: "\n") }

  /// What the row is sorted by in a column.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .identity: SortValue(identity.displayName)
    case .gains: SortValue(gained.count)
    case .held: SortValue(heldCount)
    }
  }
}

extension GainRow {
  /// The rows of a role.
  ///
  /// - Parameters:
  ///   - holdings: Who holds what.
  ///   - granted: The entitlements that the role would grant.
  static func rows(
    of holdings: TenantHoldings, granting granted: [RoleMiningEntitlement]
  ) -> [GainRow] {
    let names = Dictionary(
      granted.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
    let ids = holdings.entitlements.map { Entitlement.ID($0.id.rawValue) }
    let places = ids.indices.filter { names[ids[$0]] != nil }
    return zip(holdings.identities, holdings.held).map { identity, held in
      let held = Set(held)
      let missing = places.filter { !held.contains($0) }
      return GainRow(
        identity: identity, gained: missing.map { names[ids[$0]] ?? ids[$0].rawValue },
        heldCount: places.count - missing.count)
    }
  }
}

extension GainRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .identity: "Identity"
    case .gains: "Gains"
    case .held: "Holds"
    }
  }

  /// The rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self != .identity }
}
