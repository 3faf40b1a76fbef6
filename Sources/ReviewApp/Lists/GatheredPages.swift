/// The rows of a list from its first page on, taken together while its pages come.
struct GatheredPages<Row: ListRow>: Sendable {
  /// The rows that pass the filter, each once.
  private(set) var arrangement = Arrangement<Row>()
  private var seen: Set<Row.ID> = []
  /// How many pages were taken.
  private var pageCount = 0

  /// Takes the pages that follow those taken before, up to the first that is not here.
  mutating func append(_ pages: [Int: LoadedPage<Row>], passing filter: ListFilter) {
    while let page = pages[pageCount], !page.isStale {
      arrangement.append(page, passing: filter, unless: &seen)
      pageCount += 1
    }
  }
}
