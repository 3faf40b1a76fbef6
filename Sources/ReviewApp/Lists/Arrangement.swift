/// All rows of a list, each once, in an order of Rolesift's own.
///
/// Rows and their texts stay where they are; an order is a permutation of their numbers.
struct Arrangement<Row: ListRow>: Sendable {
  private var rows: [Row.Packed] = []
  private var texts = FoldedTexts()
  /// The numbers of the rows, as they are shown.
  private var order: [Int32] = []
  /// The sort order of the rows; nil for the order of arrival.
  private var sorting: (order: ListOrder<Row.Column>, runs: SortRuns)?
  /// The rows that contain the last searched text.
  private var hits: SearchHits?
  /// How many rows the filter was applied to.
  private(set) var loadedCount = 0

  init() {}

  /// Arranges rows that pass a filter.
  init(_ all: [Row], passing filter: ListFilter) {
    let rows = filter == .none ? all : all.filter(filter.passes)
    self.rows = Row.pack(rows)
    texts = FoldedTexts(rows.lazy.map(\.searchText))
    order = rows.indices.map(Int32.init)
    loadedCount = all.count
  }

  /// Takes the rows of a page that pass the filter and did not arrive before.
  mutating func append(
    _ page: LoadedPage<Row>, passing filter: ListFilter, unless seen: inout Set<Row.ID>
  ) {
    for (place, row) in page.rows.enumerated() {
      // T-67: rows can repeat when the list changed between two pages.
      guard seen.insert(row.id).inserted else { continue }
      loadedCount += 1
      guard filter.passes(row) else { continue }
      order.append(Int32(rows.count))
      rows.append(row)
      texts.append(place, of: page.texts)
    }
  }
}

extension Arrangement {
  var count: Int { order.count }

  /// All rows as they are shown.
  var shownRows: some Collection<Row.Packed> { order.lazy.map { rows[Int($0)] } }

  func row(at index: Int) -> Row.Packed? {
    order.indices.contains(index) ? rows[Int(order[index])] : nil
  }

  func index(of id: Row.ID) -> Int? {
    guard let number = rows.firstIndex(where: { $0.id == id }) else { return nil }
    return order.firstIndex(of: Int32(number))
  }

  /// The distance to the next row that contains a text, forward or back.
  mutating func steps(to text: String, from start: Int, forward: Bool) -> Int? {
    look(for: text)
    guard let hits, hits.count > 0 else { return nil }
    return order.indices.first { step in
      hits.contains(order[(start + (forward ? step : -step)).wrapped(in: order.count)])
    }
  }

  /// The position of a row among those that contain the last searched text; nil if rows arrived
  /// or changed since.
  func searchPlace(of index: Int) -> (number: Int?, count: Int)? {
    guard let hits else { return nil }
    let found = order.indices.lazy.filter { hits.contains(order[$0]) }
    let before = found.prefix { $0 < index }.count
    let isHit = order.indices.contains(index) && hits.contains(order[index])
    return (isHit ? before + 1 : nil, found.count)
  }

  /// The rows that hold a text, as they are shown.
  mutating func rows(with text: String) -> [Row.Packed] {
    look(for: text)
    guard let hits else { return [] }
    return order.filter(hits.contains).map { rows[Int($0)] }
  }

  /// Finds the rows that hold a text; only those known to contain a part of it are searched.
  mutating func look(for text: String) {
    hits?.extend(to: rows.count, in: texts)
    guard hits?.text != text else { return }
    if let hits, text.contains(hits.text) {
      self.hits = hits.narrowed(to: text, in: texts)
    } else {
      hits = SearchHits(of: text, in: texts, count: rows.count)
    }
  }
}

extension Arrangement {
  /// Sorts the rows; equal ones keep their order. Reversing the order of a column needs no sort.
  mutating func sort(by wanted: ListOrder<Row.Column>) {
    if let sorting, sorting.order.column == wanted.column {
      guard sorting.order.descending != wanted.descending else { return }
      self.sorting = (wanted, sorting.runs.reverse(&order))
    } else {
      let values = rows.map { $0.sortValue(in: wanted.column) }
      sorting = (wanted, SortRuns.sort(&order, by: values, descending: wanted.descending))
    }
  }

  /// Changes a row; it stays in its place.
  mutating func change(_ id: Row.ID, _ change: (inout Row) -> Void) {
    guard let number = rows.firstIndex(where: { $0.id == id }) else { return }
    var row = rows[number].row
    change(&row)
    rows[number] = Row.pack([row])[0]
    texts.replace(number, with: row.searchText)
    hits = nil
    sorting = nil
  }

  /// Removes a row.
  mutating func remove(_ id: Row.ID) {
    guard let index = index(of: id) else { return }
    order.remove(at: index)
    sorting = nil
  }
}

/// The rows of a list from its first page on, gathered as the pages arrive.
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

extension Int {
  /// The index of this number in a list that wraps around.
  func wrapped(in count: Int) -> Int {
    let rest = self % Swift.max(1, count)
    return rest < 0 ? rest + count : rest
  }
}
