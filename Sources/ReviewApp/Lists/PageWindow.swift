/// The pages of a list that are loaded or requested.
struct PageWindow<Row: ListRow>: Sendable {
  /// How many pages are kept of a list that does not need all its rows; those farthest from the cursor are dropped
  /// first.
  private static var limit: Int { 16 }

  /// The maximum number of rows in a page.
  let pageSize: Int
  private(set) var pages: [Int: LoadedPage<Row>] = [:]
  /// The requested pages.
  private(set) var awaited: Set<Int> = []
  /// Whether the total has to be requested.
  var needsTotal = true
  /// The rows of the first pages as one list, while all pages are loaded.
  private var gathered = GatheredPages<Row>()

  init(pageSize: Int) {
    self.pageSize = pageSize
  }

  /// The loaded pages, by their numbers.
  var inOrder: [(number: Int, page: LoadedPage<Row>)] {
    pages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The index after the last loaded row.
  var end: Int { pages.map { $0.key * pageSize + $0.value.rows.count }.max() ?? 0 }

  /// How many rows of the pages since the last refresh are loaded.
  var loadedCount: Int { pages.values.reduce(0) { $0 + ($1.isStale ? 0 : $1.rows.count) } }

  func row(at index: Int) -> Row.Packed? {
    guard index >= 0, let rows = pages[index / pageSize]?.rows else { return nil }
    let place = index % pageSize
    return rows.indices.contains(place) ? rows[place] : nil
  }

  func index(of id: Row.ID) -> Int? {
    for (number, page) in inOrder {
      if let place = page.rows.firstIndex(where: { $0.id == id }) {
        return number * pageSize + place
      }
    }
    return nil
  }

  /// The rows that hold a text, with their places.
  func rows(with text: String) -> [(index: Int, row: Row.Packed)] {
    inOrder.flatMap { number, page in
      page.rows(with: text).map { (number * pageSize + $0.place, $0.row) }
    }
  }

  /// Whether the page has to be requested.
  func isMissing(_ number: Int) -> Bool {
    pages[number]?.isStale != false && !awaited.contains(number)
  }

  /// Whether the page is missing, or older than the last refresh.
  func isStaleOrMissing(_ number: Int) -> Bool { pages[number]?.isStale != false }

  func pageCount(of total: Int) -> Int {
    total / pageSize + (total.isMultiple(of: pageSize) ? 0 : 1)
  }

  /// Whether every page of a list with some number of rows arrived. Pages are counted, not rows: a row that
  /// cannot be read never comes.
  func isWhole(with total: Int) -> Bool {
    !pages.values.contains(where: \.isStale)
      && (0..<pageCount(of: total)).allSatisfy { pages[$0] != nil }
  }

  /// T-65: where the list ends, judging by a page and its neighbours; nil if they do not show it.
  func end(at number: Int) -> Int? {
    guard let page = pages[number], !page.isStale else { return nil }
    if page.rowCount >= pageSize { return end(at: number + 1) }
    // A page without rows may be far beyond the end, unless the page before it is full.
    guard page.rowCount > 0 || number == 0 || isFull(number - 1) else { return nil }
    return number * pageSize + page.rowCount
  }

  private func isFull(_ number: Int) -> Bool {
    pages[number].map { !$0.isStale && $0.rowCount >= pageSize } ?? false
  }
}

extension PageWindow {
  mutating func await(_ numbers: [Int]) { awaited.formUnion(numbers) }

  mutating func receive(_ page: LoadedPage<Row>, as number: Int) {
    awaited.remove(number)
    if pages[number]?.isStale == false { gathered = GatheredPages() }
    pages[number] = page
  }

  mutating func lose(_ number: Int) { awaited.remove(number) }

  /// Forgets which pages were requested, so that they are requested again.
  mutating func forgetAwaited() { awaited = [] }

  /// Requests all pages again; the loaded ones stay until the new ones arrive.
  mutating func expire() {
    awaited = []
    needsTotal = true
    gathered = GatheredPages()
    for number in pages.keys { pages[number]?.isStale = true }
  }

  /// Drops the pages beyond the end of a list that became shorter.
  mutating func cut(at total: Int) {
    // The first page stays even without rows: it is what says that the list is empty.
    let end = max(1, pageCount(of: total))
    let rest = total > (end - 1) * pageSize ? total - (end - 1) * pageSize : nil
    let isCut = rest.map { (pages[end - 1]?.rows.count ?? 0) > $0 } ?? false
    guard isCut || pages.keys.contains(where: { $0 >= end }) else { return }
    gathered = GatheredPages()
    pages = pages.filter { $0.key < end }
    if let rest { pages[end - 1]?.cut(at: rest) }
  }

  /// Gathers the rows of the first pages as they arrive, so that little is left to do when the last one does.
  mutating func gather(passing filter: ListFilter) { gathered.append(pages, passing: filter) }

  /// The rows of all pages as one list, each once.
  func arrangement(passing filter: ListFilter) -> Arrangement<Row> {
    var gathered = gathered
    gathered.append(pages, passing: filter)
    return gathered.arrangement
  }

  mutating func dropPages(farFrom index: Int) {
    guard pages.count > Self.limit else { return }
    gathered = GatheredPages()
    let here = index / pageSize
    let distant = pages.keys.sorted { abs($0 - here) > abs($1 - here) }
    for number in distant.prefix(pages.count - Self.limit) { pages[number] = nil }
  }

  /// Changes the row wherever it is.
  mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
    gathered = GatheredPages()
    for number in pages.keys { pages[number]?.change(id, change) }
  }

  mutating func remove(_ id: Row.ID) {
    gathered = GatheredPages()
    for number in pages.keys { pages[number]?.remove(id) }
  }
}

/// A page that arrived.
struct LoadedPage<Row: ListRow>: Sendable {
  private(set) var rows: [Row.Packed]
  /// What `/` looks in, row by row.
  private(set) var texts: FoldedTexts
  /// How many rows the tenant sent, readable or not.
  let rowCount: Int
  /// Whether it is older than the last refresh.
  var isStale = false

  init(_ page: RowPage<Row>) {
    rows = Row.pack(page.rows)
    texts = FoldedTexts(page.rows.lazy.map(\.searchText))
    rowCount = page.rowCount
  }

  /// The rows that hold a text, with their places.
  func rows(with text: String) -> [(place: Int, row: Row.Packed)] {
    rows.enumerated().filter { texts.firstOffset(of: text, in: CollectionOfOne($0.offset)) != nil }
      .map { ($0.offset, $0.element) }
  }

  mutating func cut(at count: Int) {
    guard rows.count > count else { return }
    rows.removeLast(rows.count - count)
  }

  mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
    var row = rows[place].row
    change(&row)
    rows[place] = Row.pack([row])[0]
    fold()
  }

  mutating func remove(_ id: Row.ID) {
    guard rows.contains(where: { $0.id == id }) else { return }
    rows.removeAll { $0.id == id }
    fold()
  }

  private mutating func fold() { texts = FoldedTexts(rows.lazy.map(\.row.searchText)) }
}
