import TestSupport

@testable import ReviewApp

/// A tenant as a plain array. No two of its rows have the same quality or density, so that every
/// order of them is the only one.
struct TrialTenant {
  private(set) var rows: [TrialRow]
  private let tellsTotal: Bool
  private let hasUnreadableRows: Bool
  private var nextID: Int

  init(using generator: inout SeededGenerator) {
    let count = generator.number(below: generator.happens(50) ? 10 : 40)
    let values = (0..<count).shuffled(using: &generator)
    rows = (0..<count).map { TrialRow(id: $0, quality: values[$0], density: (values[$0] * 7) % 41) }
    nextID = 41
    tellsTotal = generator.happens(75)
    hasUnreadableRows = generator.happens(20)
  }

  func isReadable(_ row: TrialRow) -> Bool { !hasUnreadableRows || row.id % 5 != 3 }

  /// What the tenant has for a filter in an order.
  func rows(_ filter: TrialFilter, _ order: ListOrder<TrialRow.Column>?) -> [TrialRow] {
    let passing = rows.filter(filter.asked)
    guard let order, order.column == .quality else { return passing }
    return passing.sorted {
      order.descending ? $0.quality > $1.quality : $0.quality < $1.quality
    }
  }

  func page(
    _ filter: TrialFilter, _ order: ListOrder<TrialRow.Column>?, offset: Int, limit: Int,
    wantsTotal: Bool
  ) -> RowPage<TrialRow> {
    let all = rows(filter, order)
    let sent = all.dropFirst(offset).prefix(limit)
    return RowPage(
      rows: sent.filter(isReadable), rowCount: sent.count,
      total: wantsTotal && tellsTotal ? all.count : nil)
  }

  /// Some rows go and some come.
  mutating func change(using generator: inout SeededGenerator) {
    let gone = generator.number(below: 100)
    rows.removeAll { ($0.id * 37 + gone) % 100 < gone }
    for _ in 0..<generator.number(below: 8) where rows.count < 60 {
      rows.insert(
        TrialRow(id: nextID, quality: nextID, density: nextID),
        at: generator.number(below: rows.count + 1))
      nextID += 1
    }
  }

  mutating func remove(_ id: Int) { rows.removeAll { $0.id == id } }

  mutating func note(_ number: Int, at id: Int) {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return }
    rows[place].note = number
  }
}

extension SeededGenerator {
  /// A number from 0 that is below another.
  mutating func number(below end: Int) -> Int { Int.random(in: 0..<max(1, end), using: &self) }
}
