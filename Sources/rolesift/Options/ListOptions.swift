import ArgumentParser
import Review
import RoleMining

/// The filter, order and number of rows of a list.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A filter in the API's grammar, such as 'name sw \"Fin\"'.", valueName: "filter"),
    transform: \.trimmed)
  var filter: String?

  // Unconditional, because a sort key may begin with a hyphen.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The sort keys, such as -quality for descending. (default: the tenant's order)",
      valueName: "keys"), transform: \.trimmed)
  var sort: String?

  @OptionGroup var rows: RowOptions

  /// The same list with this filter and order, in addition to the filter it already has.
  ///
  /// - Throws: the syntax error, with its position.
  func narrow<Row, Fields>(_ listing: Listing<Row, Fields>) throws -> Listing<Row, Fields> {
    let sorters = try Sorter<Fields>.parse(sort ?? "", vocabulary: .shown)
    guard let wanted = try wantedFilter() as Filter<Fields>? else {
      return listing.sorted(by: sorters)
    }
    return listing.filtered(by: listing.filter.map { $0 && wanted } ?? wanted).sorted(by: sorters)
  }

  private func wantedFilter<Fields>() throws -> Filter<Fields>? {
    guard let filter, !filter.allSatisfy(\.isWhitespace) else { return nil }
    return try Filter(parsing: filter, vocabulary: .shown)
  }
}
