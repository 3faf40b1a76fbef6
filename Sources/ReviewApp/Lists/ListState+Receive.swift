import FoundationEssentials
import RoleMining

extension ListState {
  /// Takes a page. An answer for an earlier filter or order is dropped.
  mutating func receive(_ page: RowPage<Row>, for request: RowRequest, height: Int, at now: Date) {
    guard request.generation == generation else { return }
    readDate = now
    let number = request.offset / pageSize
    let loaded = LoadedPage(page)
    rows.changeWindow { $0.receive(loaded, as: number) }
    if case .completing(_, let meanwhile) = rows {
      rows.changeWindow { $0.gather(passing: division) }
      if case .passing = meanwhile {
        var seen: Set<Row.ID> = []
        rows.changeArrangement { $0.append(loaded, passing: division, unless: &seen) }
      }
    }
    unreadableByPage[number] = page.rowCount - page.rows.count
    restoreMarks(among: page.rows)
    learnTotal(from: page, as: number)
    dropPagesPastTheEnd()
    giveUpUnaskedOrder()
    finish(height: height)
    restoreCursor(height: height)
    recountSearch()
  }

  /// Notes that a page failed.
  mutating func receive(failure: APIError, for request: RowRequest) {
    guard request.generation == generation else { return }
    let number = request.offset / pageSize
    rows.changeWindow { $0.lose(number) }
    self.failure = failure
    forgetWishes()
  }

  /// T-65: the total may be missing; then the last page shows where the list ends.
  private mutating func learnTotal(from page: RowPage<Row>, as number: Int) {
    guard let window = rows.window else { return }
    let known = window.needsTotal ? 0 : total ?? 0
    let end = number * pageSize + page.rowCount
    if let told = page.total {
      extent = .told(max(0, told))
    } else if window.needsTotal || extent.end == nil {
      extent =
        window.end(at: number).map(ListTotal.told)
        ?? .estimated(page.rowCount >= pageSize ? max(end + 1, known) : end)
    }
    if division.asked == nil { wholeCount = extent.number }
    rows.changeWindow { $0.needsTotal = false }
  }

  private mutating func dropPagesPastTheEnd() {
    guard let end = extent.end else { return }
    rows.changeWindow { $0.cut(at: end) }
    let pageCount = max(1, rows.window?.pageCount(of: end) ?? 1)
    unreadableByPage = unreadableByPage.filter { $0.key < pageCount }
  }

  private mutating func giveUpUnaskedOrder() {
    guard let unaskedOrderLimit, let total, total > unaskedOrderLimit, isArrangedHere,
      !isFilteredHere
    else { return }
    order = nil
  }

  /// Arranges the rows once all are loaded, and runs what was waiting for them.
  private mutating func finish(height: Int) {
    guard let window = rows.window, let end = extent.end, window.isWhole(with: end) else {
      if case .window(var window) = rows {
        window.dropPages(farFrom: cursor)
        rows = .window(window)
      }
      return
    }
    guard rows.isCompleting || isArrangedHere || needsAllRows else { return }
    arrange()
    let (marksAll, search) = (selection.marksAllWhenComplete, sought.state)
    forgetWishes()
    if marksAll { mark(packedRows) }
    if case .looking(let forward) = search {
      // The cursor is no longer on the row where the search began.
      restoreCursor(height: height)
      seekNext(forward: forward, height: height)
    }
  }
}
