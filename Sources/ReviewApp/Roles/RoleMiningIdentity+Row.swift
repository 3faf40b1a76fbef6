import Review
import RoleMining

/// The columns of a list of identities.
package enum IdentityColumn: String, ListColumn {
  case name, jobTitle, department, location, id
}

extension RoleMiningIdentity: ListRow {
  /// The columns of a list of identities.
  package typealias Column = IdentityColumn

  /// The text that `/` looks in.
  package var searchText: String {
    ([displayName] + attributes.values.sorted()).joined(separator: "\n")
  }

  /// The value that a column sorts the row by.
  package func sortValue(in column: IdentityColumn) -> SortValue {
    switch column {
    case .name: SortValue(displayName)
    case .id: SortValue(id.rawValue)
    case .jobTitle, .department, .location: SortValue(attributes[column.rawValue])
    }
  }
}

extension IdentityColumn {
  /// The title above the column.
  package var title: String {
    switch self {
    case .name: "Name"
    case .jobTitle: "Job title"
    case .department: "Department"
    case .location: "Location"
    case .id: "Id"
    }
  }

  /// The tenant sorts identities by name only.
  package func sorter(in source: ListSource) -> AnySorter? {
    self == .name ? AnySorter(Sorter<PotentialRoleIdentityFields>.ascending(.name)) : nil
  }

  /// False, because names and attribute values are read from A.
  package var startsDescending: Bool { false }
}

extension RoleMiningIdentity {
  /// The fields that a list of identities can be filtered by here, where the tenant cannot (T-57).
  package static let localFields = LocalFields<RoleMiningIdentity>([
    .text("name", \.shownName), .text("jobTitle", \.jobTitle), .text("department", \.department),
    .text("location", \.location), .text("id", \.shownID),
  ])

  private var shownName: String? { displayName }
  private var shownID: String? { id.rawValue }
  private var jobTitle: String? { attributes[IdentityColumn.jobTitle.rawValue] }
  private var department: String? { attributes[IdentityColumn.department.rawValue] }
  private var location: String? { attributes[IdentityColumn.location.rawValue] }
}
