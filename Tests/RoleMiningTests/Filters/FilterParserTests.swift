import FoundationEssentials
import Testing

@testable import RoleMining

/// Parsing valid filters.
@Suite(.timeLimit(.minutes(1))) struct FilterParserTests {
  private func parse(_ text: String) throws -> FilterExpression {
    try FilterExpression(parsing: text, fields: RandomFilters.fields)
  }

  private let name = FilterExpression.test(field: "name", .eq, .text("a"))
  private let saved = FilterExpression.test(field: "saved", .eq, .boolean(true))
  private let good = FilterExpression.test(field: "quality", .ge, .integer(80))

  @Test func `'not' binds before 'and', and 'and' before 'or'`() throws {
    #expect(
      try parse(#"name eq "a" or not saved eq true and quality ge 80"#)
        == .or([name, .and([.not(saved), good])]))
  }

  @Test func `Parentheses override the precedence`() throws {
    #expect(
      try parse(#"not (name eq "a" or saved eq true) and quality ge 80"#)
        == .and([.not(.or([name, saved])), good]))
  }

  @Test func `Chains are flat, also with needless parentheses`() throws {
    #expect(
      try parse(#"(name eq "a" and (saved eq true)) and ((quality ge 80))"#)
        == .and([name, saved, good]))
  }

  @Test func `The published sample without blanks around parentheses is accepted`() throws {
    let fields = PotentialRoleFields.filterFields
    let text =
      #"(createdByName co "int")and (createdById sw "2c9180907") and (type eq "COMMON")"#
      + #"and ((name co "entt")or (saved eq true))"#
    #expect(
      try FilterExpression(parsing: text, fields: fields).text
        == #"createdByName co "int" and createdById sw "2c9180907" and type eq "COMMON""#
        + #" and (name co "entt" or saved eq true)"#)
  }

  @Test func `Quoted booleans and dates keep their type`() throws {
    #expect(try parse(#"saved eq "true""#) == saved)
    #expect(
      try parse(#"startDate ge "2026-01-31T00:00:00Z""#)
        == parse("startDate ge 2026-01-31T01:00:00.000+01:00"))
  }

  @Test func `Choices are accepted in any case and sent in the known spelling`() throws {
    #expect(try parse(#"type eq "common""#) == .test(field: "type", .eq, .text("COMMON")))
  }

  @Test(arguments: [
    ("80", FilterValue.integer(80)), ("-3", .integer(-3)), ("0.5", .number(0.5)),
    ("1e3", .number(1000)), ("99999999999999999999", .number(1e20)),
  ])
  func `Numbers are whole or have a fraction`(text: String, value: FilterValue) throws {
    #expect(try parse("quality ge \(text)") == .test(field: "quality", .ge, value))
  }

  @Test func `A quote ends a string even if a combining mark follows it`() throws {
    #expect(throws: FilterSyntaxError.self) { try parse("name eq \"a\"\u{301}") }
    #expect(
      try parse("name eq \"\u{301}a\"") == .test(field: "name", .eq, .text("\u{301}a")))
  }

  @Test func `Lists, presence and absence are parsed`() throws {
    #expect(
      try parse(#"name in ("a","b") or quality ca (1 , 2) or pr saved or type isnull"#)
        == .or([
          .isIn(field: "name", [.text("a"), .text("b")]),
          .containsAll(field: "quality", [.integer(1), .integer(2)]), .present(field: "saved"),
          .isNull(field: "type"),
        ]))
  }

  @Test func `2,000 random filters survive their text`() throws {
    var random = RandomFilters(seed: 2)
    for _ in 0..<2000 {
      let expression = random.expression(depth: 5)
      try #require(try parse(expression.text) == expression, "\(expression.text)")
    }
  }

  @Test func `20,000 hostile texts are parsed or rejected at a position inside them`() throws {
    var random = RandomFilters(seed: 7)
    var refused = 0
    for _ in 0..<20_000 {
      let text = random.hostileText()
      do {
        let expression = try parse(text)
        try #require(try parse(expression.text) == expression)
      } catch let error as FilterSyntaxError {
        refused += 1
        try #require(error.columns.lowerBound >= 1)
        try #require(error.columns.upperBound <= text.count + 1)
        try #require(error.pointer.split(separator: "\n").count <= 2)
      }
    }
    #expect(refused > 10_000 && refused < 20_000)
  }

  @Test(arguments: ["(", "not ", "not ("])
  func `The maximum nesting is accepted, one level more is rejected`(opening: String) throws {
    let levels = FilterParser.greatestDepth / (opening == "not (" ? 2 : 1)
    func nested(_ count: Int) -> String {
      String(repeating: opening, count: count) + "saved eq true"
        + (opening.hasSuffix("(") ? String(repeating: ")", count: count) : "")
    }
    #expect(throws: Never.self) { try parse(nested(levels)) }
    let error = #expect(throws: FilterSyntaxError.self) { try parse(nested(levels + 1)) }
    #expect(error?.message.contains("nested 100 deep") == true)
  }

  @Test func `A hundred thousand parentheses are rejected without harm`() {
    #expect(throws: FilterSyntaxError.self) { try parse(String(repeating: "(", count: 100_000)) }
    #expect(throws: FilterSyntaxError.self) { try parse(String(repeating: "not ", count: 100_000)) }
  }

  @Test func `Closed groups do not count as depth`() throws {
    let text = Array(repeating: "(saved eq true)", count: 500).joined(separator: " or ")
    #expect(try parse(text) == .or(Array(repeating: saved, count: 500)))
  }
}
