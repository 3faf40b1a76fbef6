import RoleMining

/// One value of one identity attribute, and how many identities of a role share it.
package struct AttributeRow: ListRow {
  /// Attribute and value.
  package let id: String
  /// The identity attribute.
  package let attribute: String
  /// The value; nil for the identities without one (T-26).
  package let value: String?
  /// The number of identities.
  package let count: Int
  /// The share of the role's identities, in percent, 0–100.
  package let share: Double
  /// Whether it is the first row of its attribute.
  package let isFirst: Bool

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case attribute, value, identities
  }
}

extension AttributeRow {
  /// The rows of a role's identity distribution, attribute by attribute.
  static func rows(of distributions: [IdentityDistribution]) -> [AttributeRow] {
    distributions.enumerated().flatMap { number, distribution in
      let attribute = distribution.attributeName ?? "attribute \(number + 1)"
      let total: Int = distribution.distribution.reduce(0) { sum, entry in
        let (next, isTooLarge) = sum.addingReportingOverflow(entry.count ?? 0)
        return isTooLarge ? .max : next
      }
      return distribution.distribution.enumerated().map { place, entry in
        AttributeRow(
          id: "\(number).\(place)", attribute: attribute, value: entry.attributeValue,
          count: entry.count ?? 0,
          share: total == 0 ? 0 : 100 * Double(entry.count ?? 0) / Double(total),
          isFirst: place == 0)
      }
    }
  }

  /// The text that `/` looks in.
  package var searchText: String { attribute + "\n" + (value ?? "") }

  /// What that text consists of, in words.
  package static let searchedParts = "attributes or values"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    switch column {
    case .attribute: SortValue(attribute)
    case .value: SortValue(value)
    case .identities: SortValue(count)
    }
  }
}

extension AttributeRow {
  /// The fields that rows can be filtered by.
  package static let localFields = LocalFields<AttributeRow>([
    .text("attribute", \.shownAttribute), .text("value", \.value),
    .number("identityCount", \.identityCount), .decimal("share", \.shownShare),
  ])

  private var shownAttribute: String? { attribute }
  private var identityCount: Int? { count }
  private var shownShare: Double? { share }
}

extension AttributeRow.Column {
  /// The title above the column.
  package var title: String {
    switch self {
    case .attribute: "Attribute"
    case .value: "Value"
    case .identities: "Identities"
    }
  }

  /// The short title, for narrow columns.
  package var shortTitle: String {
    switch self {
    case .identities: "Ident."
    default: title
    }
  }

  /// The rows come with the role, so there is nothing to ask the tenant.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// Whether the interesting rows have the large values.
  package var startsDescending: Bool { self == .identities }
}
