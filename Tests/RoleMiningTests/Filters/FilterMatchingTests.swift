import FoundationEssentials
import RoleMining
import Testing

/// Filters that are evaluated locally, because the server cannot.
@Suite(.timeLimit(.minutes(1))) struct FilterMatchingTests {
  private static let row: [String: FilterValue] = [
    "name": .text("Ärzte Nord"), "density": .integer(80), "share": .number(0.5),
    "saved": .boolean(false), "created": .date(Date(timeIntervalSince1970: 100)),
  ]

  private func matches(_ filter: FilterExpression) -> Bool { filter.matches { Self.row[$0] } }

  @Test(arguments: [
    (FilterComparison.eq, "ÄRZTE nord", true), (.eq, "Ärzte", false), (.ne, "ärzte nord", false),
    (.ne, "x", true), (.co, "TE N", true), (.co, "", true), (.co, "x", false),
    (.sw, "är", true), (.sw, "nord", false), (.lt, "ÄRZTE S", true), (.ge, "ärzte nord", true),
  ])
  func `T-57: text comparison ignores case`(
    comparison: FilterComparison, bound: String, holds: Bool
  ) {
    #expect(matches(.test(field: "name", comparison, .text(bound))) == holds)
  }

  @Test(arguments: [
    (FilterComparison.ge, FilterValue.integer(80), true), (.gt, .integer(80), false),
    (.eq, .number(80), true), (.lt, .number(80.5), true), (.le, .integer(79), false),
    (.ne, .integer(80), false), (.co, .integer(80), false),
  ])
  func `T-57: numbers are compared by size, whole or not`(
    comparison: FilterComparison, bound: FilterValue, holds: Bool
  ) {
    #expect(matches(.test(field: "density", comparison, bound)) == holds)
  }

  @Test func `T-57: booleans and dates compare with their own type`() {
    #expect(matches(.test(field: "saved", .eq, .boolean(false))))
    #expect(matches(.test(field: "saved", .ne, .boolean(true))))
    #expect(!matches(.test(field: "saved", .ge, .boolean(false))))
    let early = FilterValue.date(Date(timeIntervalSince1970: 99))
    #expect(matches(.test(field: "created", .gt, early)))
    #expect(!matches(.test(field: "created", .le, early)))
  }

  @Test(arguments: FilterComparison.allCases)
  func `T-57: comparisons with a missing value or one of another type are false`(
    comparison: FilterComparison
  ) {
    #expect(!matches(.test(field: "quality", comparison, .integer(0))))
    #expect(!matches(.test(field: "density", comparison, .text("80"))))
    #expect(!matches(.isIn(field: "quality", [.integer(0)])))
    #expect(matches(.not(.test(field: "quality", comparison, .integer(0)))))
  }

  @Test func `T-57: lists and missing values are matched as the server would`() {
    #expect(matches(.isIn(field: "density", [.integer(1), .integer(80)])))
    #expect(!matches(.isIn(field: "density", [.integer(1)])))
    #expect(matches(.containsAll(field: "name", [.text("ärzte nord")])))
    #expect(!matches(.containsAll(field: "name", [.text("ärzte nord"), .text("x")])))
    #expect(matches(.present(field: "name")) && !matches(.present(field: "quality")))
    #expect(matches(.isNull(field: "quality")) && !matches(.isNull(field: "name")))
  }

  @Test func `T-57: conditions combine as written`() {
    let yes = FilterExpression.present(field: "name")
    let no = FilterExpression.isNull(field: "name")
    #expect(matches(.and([yes, yes])) && !matches(.and([yes, no])))
    #expect(matches(.or([no, yes])) && !matches(.or([no, no])))
    #expect(matches(.not(.or([no, no]))))
  }

  @Test(
    arguments: [
      ("quality ge 80", "quality ge 80", nil),
      ("density ge 80", nil, "density ge 80"),
      (
        "density ge 80 and quality ge 80 and saved eq true", "quality ge 80 and saved eq true",
        "density ge 80"
      ),
      ("quality ge 80 or density ge 80", nil, "quality ge 80 or density ge 80"),
      ("not (quality ge 80 and density ge 80)", nil, "not (quality ge 80 and density ge 80)"),
      (
        "saved eq true and (quality ge 80 or density ge 80)", "saved eq true",
        "quality ge 80 or density ge 80"
      ),
      ("not quality ge 80 and pr density", "not quality ge 80", "pr density"),
      ("quality ne 80 and quality isnull", nil, "quality ne 80 and quality isnull"),
    ] as [(String, String?, String?)])
  func `T-57: the server gets the parts of an 'and' chain that it can evaluate`(
    text: String, asked: String?, rest: String?
  ) throws {
    let numbers: [FilterOperator] = [.eq, .ne, .ge, .gt, .le, .lt, .pr, .isnull]
    let all = [
      FilterField(name: "quality", kind: .number, operators: numbers),
      FilterField(name: "density", kind: .number, operators: numbers),
      FilterField(name: "saved", kind: .boolean, operators: [.eq]),
    ]
    let parts = try FilterExpression(parsing: text, fields: all)
      .divided(by: PotentialRoleFields.filterFields)
    #expect(parts.asked?.text == asked)
    #expect(parts.rest?.text == rest)
  }
}
