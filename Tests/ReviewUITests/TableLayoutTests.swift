import Review
import ReviewApp
import RoleMining
import Terminal
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct TableLayoutTests {
  private let columns = TableColumn<RoleRow>.roles(newGrants: [:], who: [:], utcOffset: 0)

  @Test(arguments: [60, 80, 100, 120, 160])
  func `The columns fill the window and never overlap`(width: Int) {
    let placed = TableLayout(columns, width: width).columns
    for (left, right) in zip(placed, placed.dropFirst()) {
      #expect([1, 2].contains(right.start - left.start - left.width))
    }
    let end = placed.last.map { $0.start + $0.width }
    #expect(end == width - 1)
  }

  @Test(arguments: [60, 80, 100, 120])
  func `A name gets thirty columns before others get more than they need`(width: Int) {
    #expect((TableLayout(columns, width: width).columns.first?.width ?? 0) >= 30)
  }

  @Test func `Eighty columns show the decision and the saved mark of each role`() {
    let shown = TableLayout(columns, width: 80).columns.map(\.column.title)
    #expect(
      shown == ["Name", "Quality", "Identities", "Entitlements", "Decision", "Saved"])
  }

  @Test func `A title that does not fit is shortened, not cut`() {
    let titles = TableLayout(columns, width: 80).columns.map { $0.title(marked: nil).string }
    #expect(titles.contains("Ident.") && titles.contains("Entitl."))
  }

  @Test(arguments: [nil, ""])
  func `A session without a name is called by its id, as in the list of sessions`(
    name: String?
  ) throws {
    let id: RoleMiningSession.ID = "0123456789ab"
    let role = PotentialRole(id: "r1", session: RoleMiningSessionParameters(id: id, name: name))
    let column = try #require(columns.first { $0.column == .session })
    guard case .text(let shown, _) = column.cell(RoleRow(role)) else {
      Issue.record("no text")
      return
    }
    #expect(shown.string == RoleMiningSession(id: id, name: name).displayName)
    #expect(shown.string == "Session 01234567")
  }

  @Test func `A name is never far from its numbers`() {
    let widths = (60...400).compactMap { TableLayout(columns, width: $0).columns.first?.width }
    #expect(widths.max() == 64)
  }

  @Test func `A wider window never shows fewer columns`() {
    let counts = (20...240).map { TableLayout(columns, width: $0).columns.count }
    #expect(counts == counts.sorted())
  }

  @Test func `Where room is short, the least important columns go first`() {
    let shown = TableLayout(columns, width: 60).columns.map(\.column.title)
    #expect(shown.prefix(2) == ["Name", "Quality"])
    #expect(!shown.contains("Type"))
  }
}
