import OrderedCollections
import RoleMining
import TestSupport

@testable import ReviewApp

extension ListTrial {
  /// What is true of a list at any time.
  func check() throws {
    guard list.cursor >= 0, list.cursor < max(1, list.count) else {
      throw Contradiction("the cursor is at \(list.cursor) of \(list.count)")
    }
    guard list.top >= 0, list.top <= list.cursor, list.cursor < list.top + height else {
      throw Contradiction("row \(list.cursor) is not among the \(height) from \(list.top)")
    }
    let marked = list.selection.marks
    guard marked.count == marks.count, marks.allSatisfy({ marked[$0] != nil }) else {
      throw Contradiction("marked are \(marked.keys.sorted()), not \(marks.sorted())")
    }
    let summary = list.summary
    guard summary.isMarkingRange == (rangeStart != nil) else {
      throw Contradiction("marking a range: \(summary.isMarkingRange)")
    }
    guard (summary.searchResult == .looking) == wishesSearch else {
      throw Contradiction("the search is \(summary.searchResult)")
    }
    guard !(wishesSearch || wishesMarks) || list.isLoading else {
      throw Contradiction("waits for all rows, and none are on their way")
    }
    guard (summary.failure != nil) == hasFailed else {
      throw Contradiction("the failure is \(summary.failure?.description ?? "none")")
    }
    if let rest = filter.rest, !list.loadedRows.allSatisfy(rest) {
      throw Contradiction("a row is shown that the filter hides")
    }
  }

  /// Lets everything come that was asked for, then compares what is shown with the model.
  mutating func settle() throws {
    if hasFailed {
      list.reload()
      hasFailed = false
      try ask()
    }
    for _ in 0..<200 where !waiting.isEmpty {
      try receive(0)
      try ask()
    }
    try check()
    guard waiting.isEmpty, !list.isLoading else { throw Contradiction("loads for ever") }
    guard !wishesMarks, !wishesSearch else { throw Contradiction("a wish was not granted") }
    try checkRows()
  }

  /// All rows of the tenant that the filter lets through, in the order of the list.
  private var expected: [TrialRow] {
    let asked = tenant.rows(filter, list.order)
    let rows = filter.rest.map { asked.filter($0) } ?? asked
    guard let order = list.order, order.column == .density else { return rows }
    return rows.sorted { order.descending ? $0.density > $1.density : $0.density < $1.density }
  }

  private func checkRows() throws {
    let isWhole = list.isComplete && list.count == list.loadedRows.count
    let wanted = isWhole ? expected.filter(tenant.isReadable) : expected
    // T-65: where the tenant tells no total, the list may believe that one more row follows.
    let isRight =
      list.isTotalEstimated ? list.count <= wanted.count + 1 : list.count == wanted.count
    guard isRight else {
      throw Contradiction("\(list.count) rows, not \(wanted.count)")
    }
    for index in list.top..<min(list.count, wanted.count, list.top + height)
    where list.row(at: index) != row(at: index, of: wanted, isWhole: isWhole) {
      let (shown, wanted) = (list.row(at: index), row(at: index, of: wanted, isWhole: isWhole))
      throw Contradiction("row \(index) is \(shown?.id ?? -1), not \(wanted?.id ?? -1)")
    }
    let needsAll = filter.rest != nil || list.order?.column == .density || list.wantsAllRows
    if needsAll, !isWhole { throw Contradiction("not all rows were loaded") }
    if isWhole, list.loadedRows != wanted { throw Contradiction("the rows are others") }
  }

  /// A row that could not be read leaves its gap at the end of its page.
  private func row(at index: Int, of rows: [TrialRow], isWhole: Bool) -> TrialRow? {
    if isWhole { return rows[index] }
    let start = index - index % 3
    let readable = rows[start..<min(rows.count, start + 3)].filter(tenant.isReadable)
    return index - start < readable.count ? readable[index - start] : nil
  }
}
