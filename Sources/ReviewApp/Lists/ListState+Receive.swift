import FoundationEssentials

extension ListState {
  /// How many pages are kept; those farthest from the cursor go first.
  private static var window: Int { 16 }

  /// Takes a page that came. An answer to a question of an earlier filter or order is dropped.
  mutating func receive(_ page: RowPage<Row>, for request: PageRequest, height: Int, at now: Date) {
    guard request.generation == generation else { return }
    readDate = now
    let number = request.offset / pageSize
    awaited.remove(number)
    stalePages.remove(number)
    pages[number] = page.rows
    if isArrangedInPart { arranged?.append(contentsOf: page.rows.filter(division.passes)) }
    unreadableByPage[number] = page.rowCount - page.rows.count
    learnTotal(from: page, for: request)
    dropPagesPastTheEnd()
    giveUpUnaskedOrder()
    if completion?.isDone == false { finishCompletion(height: height) }
    if isArrangedHere, isComplete, arranged == nil { arrange() }
    dropDistantPages()
    restoreCursor(height: height)
  }

  /// Takes the news that a page did not come.
  mutating func receive(failure message: String, for request: PageRequest) {
    guard request.generation == generation else { return }
    awaited.remove(request.offset / pageSize)
    failure = message
    forgetWishes()
    if searchResult == .looking { searchResult = .found }
  }

  /// T-65: the total may not be told; then a short page is the end, and a full one is not.
  private mutating func learnTotal(from page: RowPage<Row>, for request: PageRequest) {
    let end = request.offset + page.rowCount
    if let told = page.total {
      total = max(0, told)
      isTotalEstimated = false
    } else if needsTotal || isTotalEstimated {
      if page.rowCount >= request.limit {
        isTotalEstimated = true
        total = max(end + 1, needsTotal ? 0 : total ?? 0)
      } else {
        // A page without rows may lie far behind the end, unless the one before it is full.
        isTotalEstimated = page.rowCount == 0 && end > 0 && !isFull(end / pageSize - 1)
        total = end
      }
    }
    needsTotal = false
  }

  private func isFull(_ page: Int) -> Bool {
    guard let rows = pages[page], !stalePages.contains(page) else { return false }
    return rows.count + (unreadableByPage[page] ?? 0) >= pageSize
  }

  /// A list that became shorter has no rows where its last pages were.
  private mutating func dropPagesPastTheEnd() {
    guard let total, !isTotalEstimated else { return }
    // The first page stays even without rows: it is what says that the list is empty.
    let end = max(1, pageCount(of: total))
    pages = pages.filter { $0.key < end }
    stalePages = stalePages.filter { $0 < end }
    unreadableByPage = unreadableByPage.filter { $0.key < end }
  }

  private mutating func giveUpUnaskedOrder() {
    guard let unaskedOrderLimit, let total, total > unaskedOrderLimit, isArrangedHere,
      !isFilteredHere
    else { return }
    order = nil
  }

  private mutating func finishCompletion(height: Int) {
    completion?.loaded = pages.values.reduce(0) { $0 + $1.count }
    guard let total, !isTotalEstimated else { return }
    guard stalePages.isEmpty, hasPages(of: total) else { return }
    arranged = nil
    arrange()
    fulfil(height: height)
  }

  /// Does what was waiting for the whole list.
  private mutating func fulfil(height: Int) {
    let (marksAll, isForward) = (marksAllWhenComplete, seeksWhenComplete)
    forgetWishes()
    if marksAll { mark(loadedRows) }
    if let isForward { seekNext(forward: isForward, height: height) }
  }

  private mutating func dropDistantPages() {
    guard completion == nil, pages.count > Self.window else { return }
    let here = cursor / pageSize
    let distant = pages.keys.sorted { abs($0 - here) > abs($1 - here) }
    for page in distant.prefix(pages.count - Self.window) { pages[page] = nil }
  }
}
