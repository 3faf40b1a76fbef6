import Review
import RoleMining

extension ExpectedGains.GainingIdentity: ListRow {
  /// The columns of the list.
  package enum Column: String, ListColumn {
    case name, gains, held
  }

  /// The names of the entitlements it would get.
  package var gainedNames: [String] { gains.map { $0.name ?? $0.id.rawValue } }

  /// The text that `/` looks in.
  package var searchText: String { name + "\n" + gainedNames.joined(separator: "\n") }

  /// What that text consists of, in words.
  package static let searchedParts = "names"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .name: SortValue(name)
    case .gains: SortValue(gains.count)
    case .held: SortValue(held)
    }
  }
}

extension ExpectedGains.GainingIdentity.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Identity"
    case .gains: "Gains"
    case .held: "Holds"
    }
  }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self != .name }
}

extension ExpectedGains.GainedEntitlement: ListRow {
  /// The columns of the list.
  package enum Column: String, ListColumn {
    case name, application, gains
  }

  /// The names of those who would get it; empty if they are unknown.
  package var gainingNames: [String] { (identities ?? []).map { $0.name ?? $0.id.rawValue } }

  /// The text that `/` looks in.
  package var searchText: String {
    ([name, application ?? ""] + gainingNames).joined(separator: "\n")
  }

  /// What that text consists of, in words.
  package static let searchedParts = "names or applications"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .name: SortValue(name)
    case .application: SortValue(application)
    case .gains: SortValue(count)
    }
  }
}

extension ExpectedGains.GainedEntitlement.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Entitlement"
    case .application: "Application"
    case .gains: "Gains"
    }
  }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self == .gains }
}
