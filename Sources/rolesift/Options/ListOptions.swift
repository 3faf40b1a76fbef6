import ArgumentParser
import RoleMining

/// Which rows of a list are wanted, in the API's own language.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which rows, in the API's grammar, such as 'name sw \"Fin\"'.", valueName: "filter"))
  var filter: String?

  // Unconditional, because a sorter may begin with a hyphen.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The order, such as -quality for the greatest first. (default: the tenant's own)",
      valueName: "keys"))
  var sort: String?

  @OptionGroup var rows: RowOptions

  /// The same list with the filter and the order that are wanted. Where it has a filter already, both
  /// count.
  ///
  /// - Throws: what is wrong with them, with its place.
  func narrow<Row, Fields>(_ listing: Listing<Row, Fields>) throws -> Listing<Row, Fields> {
    let sorters = try Sorter<Fields>.parse(sort ?? "")
    guard let wanted = try wantedFilter() as Filter<Fields>? else {
      return listing.sorted(by: sorters)
    }
    return listing.filtered(by: listing.filter.map { $0 && wanted } ?? wanted).sorted(by: sorters)
  }

  private func wantedFilter<Fields>() throws -> Filter<Fields>? {
    guard let filter, !filter.allSatisfy(\.isWhitespace) else { return nil }
    return try Filter(parsing: filter)
  }
}
