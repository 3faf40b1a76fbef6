import FoundationEssentials
import OrderedCollections
import RoleMining
import TestSupport

@testable import ReviewApp

extension ListTrial {
  mutating func move(_ motion: Motion) throws {
    let half = max(1, height / 2)
    let wanted =
      switch motion {
      case .lines(let count): list.cursor + count
      case .pages(let count): list.cursor + count * max(1, height)
      case .halfPages(let count): list.cursor + count * half
      case .first: 0
      case .last: list.count - 1
      case .row(let number): number - 1
      case .percent(let percent): (percent * list.count + 99) / 100 - 1
      }
    list.move(motion, height: height)
    let expected = min(max(0, wanted), max(0, list.count - 1))
    if list.cursor != expected {
      throw Contradiction("moved to \(list.cursor), not \(expected)")
    }
  }

  mutating func mark(_ change: MarkChange) throws {
    switch change {
    case .toggle:
      if let id = list.current?.id, marks.remove(id) == nil { marks.insert(id) }
    case .rows(let count):
      let end = max(list.cursor, min(list.count, list.cursor + count))
      let rows = (list.cursor..<end).compactMap { list.row(at: $0)?.id }
      let isMarked = list.current.map { marks.contains($0.id) } ?? false
      if list.current != nil { marks = isMarked ? marks.subtracting(rows) : marks.union(rows) }
    case .range:
      if let start = rangeStart {
        rangeStart = .some(nil)
        let from = start.flatMap { id in (0..<list.count).first { list.row(at: $0)?.id == id } }
        list.change(marks: change, height: height)
        if let from {
          let range = min(from, list.cursor)...max(from, list.cursor)
          marks.formUnion(range.compactMap { list.row(at: $0)?.id })
        } else {
          marks = Set(list.marks.keys)
        }
        rangeStart = nil
        return
      }
      rangeStart = .some(list.current?.id)
    case .all:
      if list.isComplete {
        marks.formUnion(list.loadedRows.map(\.id))
      } else {
        (wishesMarks, hasFailed) = (true, false)
      }
    case .none:
      (marks, wishesMarks, rangeStart) = ([], false, nil)
    case .found:
      if !search.isEmpty { marks.formUnion(list.loadedRows.filter(hasText).map(\.id)) }
    }
    list.change(marks: change, height: height)
  }

  func hasText(_ row: TrialRow) -> Bool {
    "row \(row.id).".contains(search.lowercased())
  }

  mutating func look(_ text: String) throws {
    search = text
    wishesSearch = false
    list.look(for: text, height: height)
    try checkSought()
  }

  mutating func seekNext(forward: Bool) throws {
    wishesSearch = false
    list.seekNext(forward: forward, height: height)
    try checkSought()
  }

  private mutating func checkSought() throws {
    guard !search.isEmpty else { return }
    let hasHit = (0..<list.count).contains { list.row(at: $0).map(hasText) ?? false }
    if hasHit {
      guard let row = list.current, hasText(row) else {
        throw Contradiction("the search did not go to a row that has the text")
      }
    } else if !list.isComplete {
      (wishesSearch, hasFailed) = (true, false)
    } else if list.summary.searchResult != .missed {
      throw Contradiction("no row has the text, and the search says nothing of it")
    }
  }

  mutating func escape() {
    if rangeStart != nil {
      rangeStart = nil
    } else {
      search = ""
      wishesSearch = false
    }
    _ = list.endRangeOrSearch()
  }

  mutating func receive(_ number: Int) throws {
    guard !waiting.isEmpty else { return }
    let request = waiting.remove(at: number % waiting.count)
    let isSearching = wishesSearch
    let cursorID = list.current?.id
    list.receive(page(request), for: request, height: height, at: Date(timeIntervalSince1970: 0))
    if list.isComplete {
      wishesSearch = false
      if wishesMarks { marks.formUnion(list.loadedRows.map(\.id)) }
      wishesMarks = false
    }
    if !isSearching { try checkCursor(isOn: cursorID) }
  }

  private func page(_ request: RowRequest) -> RowPage<TrialRow> {
    tenant.page(
      filter, list.order, offset: request.offset, limit: request.limit,
      wantsTotal: request.wantsTotal)
  }

  mutating func lose(_ number: Int) {
    guard !waiting.isEmpty else { return }
    let request = waiting.remove(at: number % waiting.count)
    list.receive(failure: APIError(.server, operation: "list"), for: request)
    guard request.generation == list.generation else { return }
    (hasFailed, wishesMarks, wishesSearch) = (true, false, false)
  }

  mutating func forget() {
    guard let id = list.current?.id else { return }
    tenant.remove(id)
    marks.remove(id)
    hasFailed = false
    list.forget(id)
  }

  /// A list that is whole is sorted where it is; another begins again.
  mutating func keepCursor(_ change: (inout ListState<TrialRow>, Int) -> Void) throws {
    let (cursorID, generation) = (list.current?.id, list.generation)
    let hadOrder = list.order
    change(&list, height)
    guard list.order != hadOrder else { return }
    rangeStart = nil
    if list.generation == generation {
      try checkCursor(isOn: cursorID)
    } else {
      hasFailed = false
    }
  }

  private func checkCursor(isOn id: Int?) throws {
    guard let id, list.current?.id != id else { return }
    // A list that became shorter may hold rows past its end until their pages come again.
    if let index = list.index(of: id), index < list.count {
      throw Contradiction("the cursor left row \(id), which is still here")
    }
  }
}
