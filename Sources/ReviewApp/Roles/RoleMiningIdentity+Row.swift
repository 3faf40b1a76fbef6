import Review
import RoleEvidence
import RoleMining

/// A column of a list of identities: the name, the id, or one of the attributes, which differ between tenants.
package struct IdentityColumn: ListColumn {
  /// `name`, `id`, or the attribute.
  package let rawValue: String

  /// The name.
  package static let name = IdentityColumn(rawValue: "name")
  /// The id.
  package static let id = IdentityColumn(rawValue: "id")

  /// Names a column.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// The columns as long as nothing is known of the tenant's attributes.
  package static var allCases: [IdentityColumn] { columns(for: ShownAttributes.familiar) }

  /// The columns for some attributes.
  static func columns(for attributes: [String]) -> [IdentityColumn] {
    [name] + attributes.map(IdentityColumn.init) + [id]
  }

  /// Whether it is an attribute's.
  package var isAttribute: Bool { self != .name && self != .id }
}

extension RoleMiningIdentity: ListRow {
  /// The columns of a list of identities.
  package typealias Column = IdentityColumn

  /// The text that `/` looks in.
  package var searchText: String {
    ([displayName] + attributes.values.sorted()).joined(separator: "\n")
  }

  /// What that text consists of, in words.
  package static let searchedParts = "names or attributes"

  /// The value that a column sorts the row by.
  package func sortValue(in column: IdentityColumn) -> SortValue {
    switch column {
    case .name: SortValue(displayName)
    case .id: SortValue(id.rawValue)
    default: SortValue(attributes[column.rawValue])
    }
  }
}

extension IdentityColumn {
  /// The title above the column: "Job title" for `jobTitle`.
  package var title: String {
    let words = AttributeWords.words(rawValue)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The tenant sorts identities by name only.
  package func sorter(in source: ListSource) -> AnySorter? {
    self == .name ? AnySorter(Sorter<PotentialRoleIdentityFields>.ascending(.name)) : nil
  }

  /// False, because names and attribute values are read from A.
  package var startsDescending: Bool { false }
}

extension RoleMiningIdentity {
  /// The fields that a list of identities can be filtered by here, where the tenant cannot (T-57); the tenant's
  /// other attributes are added once they are known.
  package static let localFields = LocalFields<RoleMiningIdentity>([
    .text("name", \.shownName), .text("jobTitle", \.jobTitle), .text("department", \.department),
    .text("location", \.location), .text("id", \.shownID),
  ]) { attribute, row in row.attributes[attribute].map { .text($0) } }

  private var shownName: String? { displayName }
  private var shownID: String? { id.rawValue }
  private var jobTitle: String? { attributes["jobTitle"] }
  private var department: String? { attributes["department"] }
  private var location: String? { attributes["location"] }
}
