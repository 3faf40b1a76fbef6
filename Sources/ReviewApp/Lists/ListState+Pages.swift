import RoleMining

extension ListState {
  /// How many pages are requested at a time if all rows are needed.
  private static var pagesAtATime: Int { 2 }

  /// Whether every row has to be loaded: for the list itself, its filter, its order or a pending
  /// command.
  var needsAllRows: Bool {
    wantsAllRows || isFilteredHere || selection.marksAllWhenComplete || sought.isLooking
      || (isArrangedHere && isOrderAffordable)
  }

  /// Drops pending commands that need all rows.
  mutating func forgetWishes() {
    selection.marksAllWhenComplete = false
    sought.giveUp()
  }

  /// How many pages are not loaded yet, if the total is known.
  var unloadedPages: Int {
    guard !isComplete, let total, let window = rows.window else { return 0 }
    return (0..<window.pageCount(of: total)).count(where: window.isStaleOrMissing)
  }

  /// How many pages a filter loads: all, if a part of it is evaluated here.
  func pagesToLoad(for filter: ListFilter) -> Int {
    guard filter.rest != nil else { return 0 }
    let known = filter.asked == division.asked ? total : nil
    return PageWindow<Row>(pageSize: pageSize).pageCount(of: known ?? wholeCount ?? total ?? 0)
  }

  /// How many pages an order loads: all missing ones, if the rows are sorted here.
  func pagesToLoad(forColumnNamed name: String) -> Int {
    guard let column = Row.Column(rawValue: name), column.sorter(in: source) == nil else {
      return 0
    }
    return unloadedPages
  }

  /// Whether the tenant cannot evaluate a part of the filter (T-57).
  var isFilteredHere: Bool { division.rest != nil }

  /// Whether the tenant cannot sort in this order.
  var isArrangedHere: Bool { order.map { $0.column.sorter(in: source) == nil } ?? false }

  /// Whether loading all rows is worth it for the order: if the analyst chose the order, or the list is short.
  private var isOrderAffordable: Bool {
    guard let unaskedOrderLimit else { return true }
    return total.map { $0 <= unaskedOrderLimit } ?? false
  }

  /// The pages to request now. From now on they count as requested.
  ///
  /// Those are the pages that are visible and one ahead in the direction of travel, or the next
  /// ones of the whole list if all rows are needed.
  mutating func takeMissingPages(height: Int) -> [RowRequest] {
    guard failure == nil else { return [] }
    chooseWindow()
    guard let window = rows.window else { return [] }
    let missing =
      rows.isCompleting
      ? nextPages(of: window) : visiblePages(height: height).filter(window.isMissing)
    let requests = missing.map { request(page: $0, of: window) }
    rows.changeWindow { $0.await(missing) }
    return requests
  }

  /// Loads all rows while they are needed.
  private mutating func chooseWindow() {
    switch rows {
    case .window(let window) where needsAllRows && !isComplete: rows = .completing(window, .pages)
    case .completing(let window, .pages) where !needsAllRows: rows = .window(window)
    default: break
    }
  }

  /// Requests the rows again; the loaded ones stay until the new ones arrive.
  mutating func reload() {
    generation += 1
    failure = nil
    switch rows {
    case .window, .completing(_, .pages): rows.changeWindow { $0.expire() }
    case .completing(_, .passing):
      rows = .completing(PageWindow(pageSize: pageSize), .passing(Arrangement()))
      // Its id brings the cursor back to its row.
      selection.cursor = 0
      selection.top = 0
    case .completing(_, .before(let before)), .arranged(let before):
      rows = .completing(PageWindow(pageSize: pageSize), .before(before))
    }
  }

  /// Forgets the rows, for another filter or order.
  mutating func restart() {
    generation += 1
    failure = nil
    let window = PageWindow<Row>(pageSize: pageSize)
    rows = isFilteredHere ? .completing(window, .passing(Arrangement())) : .window(window)
    extent = .unknown
    unreadableByPage = [:]
    if !sought.isLooking { sought.become(.found) }
    selection.reset()
  }

  /// Forgets how many rows there are.
  mutating func forgetTotal() { extent = .unknown }

  private func visiblePages(height: Int) -> [Int] {
    guard let total else { return [0] }
    let last = max(0, total - 1)
    // The total comes from the tenant, so a sum might overflow.
    let bottom = top + min(max(0, height - 1), max(0, last - top))
    let ahead = cursor + min(pageSize / 4, max(0, last - cursor))
    let pages = Set(min(top, last) / pageSize...min(bottom, last) / pageSize)
    return pages.union([cursor, ahead].map { min($0, last) / pageSize }).sorted()
  }

  /// The total is known only after the first page; then a few pages are under way at a time.
  private func nextPages(of window: PageWindow<Row>) -> [Int] {
    guard let total, !window.needsTotal else { return window.awaited.isEmpty ? [0] : [] }
    return Array(
      (0..<window.pageCount(of: total)).lazy.filter(window.isMissing)
        .prefix(max(0, Self.pagesAtATime - window.awaited.count)))
  }

  private func request(page: Int, of window: PageWindow<Row>) -> RowRequest {
    RowRequest(
      screen: screen, source: source, filter: division.asked, sorter: sorter,
      offset: page * pageSize, limit: pageSize, wantsTotal: window.needsTotal,
      generation: generation, isUrgent: !rows.isCompleting || page == 0)
  }

  /// The order that is requested from the tenant.
  private var sorter: AnySorter? {
    guard let order, let sorter = order.column.sorter(in: source) else { return nil }
    return order.descending ? sorter.reversed : sorter
  }
}
