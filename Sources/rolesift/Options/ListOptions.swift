import ArgumentParser
import Review
import RoleMining

/// The filter, order and number of rows of a list.
protocol ListOptions: ParsableArguments, Sendable {
  var filtering: FilterOptions { get }
  var sorting: SortOptions { get }
  var rows: RowOptions { get }
}

extension ListOptions {
  /// The same list with this filter and order, in addition to the filter it already has.
  ///
  /// - Throws: the syntax error, with its position.
  func narrow<Row, Fields>(_ listing: Listing<Row, Fields>) throws -> Listing<Row, Fields> {
    let sorters = try Sorter<Fields>.parse(sorting.sort ?? "", vocabulary: .shown)
    guard let wanted = try filtering.parsed() as Filter<Fields>? else {
      return listing.sorted(by: sorters)
    }
    return listing.filtered(by: listing.filter.map { $0 && wanted } ?? wanted).sorted(by: sorters)
  }
}

/// The options of a list that the tenant can filter and sort.
struct FullListOptions: ListOptions {
  @OptionGroup var filtering: FilterOptions
  @OptionGroup var sorting: SortOptions
  @OptionGroup var rows: RowOptions
}

/// The options of a list that the tenant cannot filter. `--filter` is still parsed, so that the error says so.
struct SortedListOptions: ListOptions {
  @OptionGroup(visibility: .hidden) var filtering: FilterOptions
  @OptionGroup var sorting: SortOptions
  @OptionGroup var rows: RowOptions
}

/// The options of a list that the tenant cannot sort. `--sort` is still parsed, so that the error says so.
struct FilteredListOptions: ListOptions {
  @OptionGroup var filtering: FilterOptions
  @OptionGroup(visibility: .hidden) var sorting: SortOptions
  @OptionGroup var rows: RowOptions
}

/// The options of a list that the tenant can neither filter nor sort. Both are still parsed, so that the error can
/// say so.
struct PlainListOptions: ListOptions {
  @OptionGroup(visibility: .hidden) var filtering: FilterOptions
  @OptionGroup(visibility: .hidden) var sorting: SortOptions
  @OptionGroup var rows: RowOptions
}

/// The filter of a list.
struct FilterOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "A filter in the API's grammar, such as 'name sw \"Fin\"'.", valueName: "filter"),
    transform: \.trimmed)
  var filter: String?

  /// The filter; nil without one.
  ///
  /// - Throws: the syntax error, with its position.
  func parsed<Fields>() throws -> Filter<Fields>? {
    guard let filter, !filter.allSatisfy(\.isWhitespace) else { return nil }
    return try Filter(parsing: filter, vocabulary: .shown)
  }
}

/// The order of a list.
struct SortOptions: ParsableArguments, Sendable {
  // Unconditional, because a sort key may begin with a hyphen.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The sort keys, such as -quality for descending. (default: the tenant's order)",
      valueName: "keys"), transform: \.trimmed)
  var sort: String?
}
