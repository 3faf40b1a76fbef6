import FoundationEssentials
import RoleMining
import Testing

/// The wire form of filters.
@Suite(.timeLimit(.minutes(1))) struct FilterTextTests {
  private let name = FilterExpression.test(field: "name", .eq, .text("a"))
  private let saved = FilterExpression.test(field: "saved", .eq, .boolean(true))
  private let pale = FilterExpression.test(field: "quality", .lt, .integer(20))

  @Test(arguments: [
    (FilterValue.text("Eng"), #""Eng""#), (.text(#"a "b" \c"#), #""a \"b\" \\c""#),
    (.text("\"\u{301}"), "\"\\\"\u{301}\""), (.text(""), #""""#),
    (.text("50% + é#&"), "\"50% + é#&\""),
    (.integer(-80), "-80"), (.number(0.5), "0.5"), (.boolean(true), "true"),
    (.boolean(false), "false"),
    (.date(Date(timeIntervalSince1970: 1_769_847_330.25)), "2026-01-31T08:15:30.250Z"),
  ])
  func `Only text is quoted and escaped`(
    value: FilterValue, text: String
  ) {
    #expect(value.text == text)
  }

  @Test func `Each condition has its own form`() {
    #expect(pale.text == "quality lt 20")
    #expect(
      FilterExpression.isIn(field: "name", [.text("a"), .text("b")]).text == #"name in ("a", "b")"#)
    #expect(FilterExpression.containsAll(field: "name", [.integer(1)]).text == "name ca (1)")
    #expect(FilterExpression.present(field: "name").text == "pr name")
    #expect(FilterExpression.isNull(field: "name").text == "name isnull")
  }

  @Test func `'and' needs no parentheses in 'or'`() {
    #expect(
      FilterExpression.or([.and([name, saved]), pale]).text
        == #"name eq "a" and saved eq true or quality lt 20"#)
  }

  @Test func `'or' needs parentheses in 'and'`() {
    #expect(
      FilterExpression.and([.or([name, saved]), pale]).text
        == #"(name eq "a" or saved eq true) and quality lt 20"#)
  }

  @Test func `'not' binds to the next condition only`() {
    #expect(
      FilterExpression.and([.not(name), saved]).text == #"not name eq "a" and saved eq true"#)
    #expect(
      FilterExpression.not(.and([name, saved])).text == #"not (name eq "a" and saved eq true)"#)
    #expect(FilterExpression.not(.not(saved)).text == "not (not saved eq true)")
  }

  @Test func `A chain of one has the form of its condition`() {
    #expect(
      FilterExpression.and([.and([.or([name, saved])]), pale]).text
        == #"(name eq "a" or saved eq true) and quality lt 20"#)
  }

  @Test func `All booleans can be quoted, and nothing else`() {
    let all = FilterExpression.or([
      .and([saved, .not(saved), pale]), .isIn(field: "saved", [.boolean(false)]),
      .containsAll(field: "saved", [.boolean(true)]), .present(field: "saved"),
    ])
    #expect(
      all.quotingBooleans.text
        == #"saved eq "true" and not saved eq "true" and quality lt 20 or saved in ("false")"#
        + #" or saved ca ("true") or pr saved"#)
  }
}
