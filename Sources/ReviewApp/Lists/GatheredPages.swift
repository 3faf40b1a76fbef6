/// The rows of a list from its first page on, gathered while its pages arrive.
struct GatheredPages<Row: ListRow>: Sendable {
  /// The rows that pass the filter, each once.
  private(set) var arrangement = Arrangement<Row>()
  private var seen: Set<Row.ID> = []
  /// How many pages were gathered.
  private var pageCount = 0

  /// Gathers the pages that follow, up to the first that is missing.
  mutating func append(_ pages: [Int: LoadedPage<Row>], passing filter: ListFilter) {
    while let page = pages[pageCount], !page.isStale {
      arrangement.append(page, passing: filter, unless: &seen)
      pageCount += 1
    }
  }
}
