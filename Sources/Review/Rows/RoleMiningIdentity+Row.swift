import RoleMining

/// The columns of a list of identities.
public enum IdentityColumn: String, ListColumn {
  case name, jobTitle, department, location, id
}

extension RoleMiningIdentity: ListRow {
  /// The columns of a list of identities.
  public typealias Column = IdentityColumn

  /// What to call the identity.
  public var displayName: String { name ?? id.rawValue }

  /// The text that `/` looks in.
  public var searchText: String {
    ([displayName] + attributes.values.sorted()).joined(separator: "\n")
  }

  /// What the row is sorted by in a column.
  public func sortValue(in column: IdentityColumn) -> SortValue {
    switch column {
    case .name: SortValue(displayName)
    case .id: SortValue(id.rawValue)
    case .jobTitle, .department, .location: SortValue(attributes[column.rawValue])
    }
  }
}

extension IdentityColumn {
  /// The title above the column.
  public var title: String {
    switch self {
    case .name: "Name"
    case .jobTitle: "Job title"
    case .department: "Department"
    case .location: "Location"
    case .id: "Id"
    }
  }

  /// The tenant sorts identities by name only.
  public func sorter(in source: ListSource) -> String? { self == .name ? "name" : nil }

  /// Names and attribute values read from A.
  public var startsDescending: Bool { false }
}
