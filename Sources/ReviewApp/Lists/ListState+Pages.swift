extension ListState {
  /// How many pages are asked for at a time when all rows are wanted.
  private static var pagesAtATime: Int { 2 }

  /// Whether every row has to be here: the list wants it, or its filter, its order or a pending wish
  /// does.
  var needsAllRows: Bool {
    wantsAllRows || isFilteredHere || marksAllWhenComplete || seeksWhenComplete != nil
      || (isArrangedHere && isOrderAffordable)
  }

  /// Wishes no longer for what needs all rows.
  mutating func forgetWishes() {
    marksAllWhenComplete = false
    seeksWhenComplete = nil
  }

  /// Whether the filter asks for what the tenant does not know (T-57).
  var isFilteredHere: Bool { division.rest != nil }

  /// Whether the order is one that the tenant cannot make.
  var isArrangedHere: Bool { order.map { $0.column.sorter(in: source) == nil } ?? false }

  /// An order that the analyst asked for is; another only when the list is known to be short.
  private var isOrderAffordable: Bool {
    guard let unaskedOrderLimit else { return true }
    return total.map { $0 <= unaskedOrderLimit } ?? false
  }

  /// The pages to ask for now; they count as asked for from here on.
  ///
  /// Those are the pages that are visible and one ahead in the direction of travel, or the next
  /// ones of the whole list when all rows are wanted.
  mutating func takeMissingPages(height: Int) -> [PageRequest] {
    guard failure == nil else { return [] }
    if needsAllRows, completion == nil, !isComplete {
      completion = Completion(loaded: loadedCount, isDone: false)
    }
    let missing: [Int]
    if completion?.isDone == false {
      missing = nextPages()
    } else {
      missing = arranged == nil ? visiblePages(height: height).filter(isMissing) : []
    }
    awaited.formUnion(missing)
    return missing.map(request)
  }

  /// Asks for the rows anew; those that are here stay until the new ones come.
  mutating func reload() {
    generation += 1
    awaited = []
    failure = nil
    needsTotal = true
    if isArrangedInPart {
      // Its id brings the cursor back to its row.
      arranged = []
      cursor = 0
      top = 0
    }
    if arranged == nil {
      stalePages = Set(pages.keys)
      if completion != nil { completion = Completion(loaded: 0, isDone: false) }
    } else {
      pages = [:]
      completion = Completion(loaded: 0, isDone: false)
    }
  }

  /// Forgets the rows, for another filter or order.
  mutating func restart() {
    generation += 1
    awaited = []
    failure = nil
    pages = [:]
    unreadableByPage = [:]
    stalePages = []
    isArrangedInPart = isFilteredHere
    arranged = isFilteredHere ? [] : nil
    total = nil
    needsTotal = true
    completion = nil
    searchResult = seeksWhenComplete == nil ? .found : .looking
    cursor = 0
    top = 0
    rangeStart = nil
  }

  private func isMissing(_ page: Int) -> Bool {
    (pages[page] == nil || stalePages.contains(page)) && !awaited.contains(page)
  }

  private func visiblePages(height: Int) -> [Int] {
    guard let total else { return [0] }
    let last = max(0, total - 1)
    // The tenant tells the total, so that a sum may be too large.
    let rows = [0, max(0, height - 1)].map { top + min($0, max(0, last - top)) }
    let ahead = cursor + min(pageSize / 4, max(0, last - cursor))
    return Array(Set((rows + [cursor, ahead]).map { min($0, last) / pageSize })).sorted()
  }

  /// The total is known only after the first page; then a few pages are under way at a time.
  private func nextPages() -> [Int] {
    guard let total, !needsTotal else { return awaited.isEmpty ? [0] : [] }
    return Array(
      (0..<pageCount(of: total)).lazy.filter(isMissing)
        .prefix(max(0, Self.pagesAtATime - awaited.count)))
  }

  func pageCount(of total: Int) -> Int {
    // The tenant tells the total, so neither a sum nor a sign is to be relied on.
    let total = max(0, total)
    return total / pageSize + (total.isMultiple(of: pageSize) ? 0 : 1)
  }

  private func request(page: Int) -> PageRequest {
    PageRequest(
      screen: screen, source: source, filter: division.asked, sorters: sorters,
      offset: page * pageSize, limit: pageSize, wantsTotal: needsTotal,
      generation: generation, isUrgent: completion?.isDone != false || page == 0)
  }

  /// The order that the tenant is asked for.
  private var sorters: String {
    guard let order, let name = order.column.sorter(in: source) else { return "" }
    return order.descending ? "-" + name : name
  }
}
