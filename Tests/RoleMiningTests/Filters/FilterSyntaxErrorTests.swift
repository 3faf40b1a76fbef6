import Testing

@testable import RoleMining

/// Messages and positions of syntax errors in filters.
@Suite(.timeLimit(.minutes(1))) struct FilterSyntaxErrorTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let pointer: String
    let message: String
    var testDescription: String { text }

    init(_ text: String, _ pointer: String, _ message: String) {
      self.text = text
      self.pointer = pointer
      self.message = message
    }
  }

  @Test(arguments: [
    Example(
      "density ge 80", "^^^^^^^",
      "Unknown field 'density'. Fields: createdById, "
        + "createdByName, description, endDate, freshness, name, quality, startDate, saved, type."
    ),
    Example(
      #"saved eq true and name ge "A""#, "                       ^^",
      "'name' takes eq, sw, co, not 'ge'."),
    Example(
      #"name sw "Eng"#, "        ^^^^",
      "This text has no closing double quote."),
    Example(
      #"name sw "Eng\"#, "        ^^^^^",
      "This text has no closing double quote."),
    Example(
      #"name sw "AD\group""#, "           ^^",
      #"Only \" and \\ are valid escapes."#),
    Example(
      "quality GE 80", "        ^^",
      "Operators are lowercase: write 'ge'; 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality>=80", "       ^^",
      "Operators are words: write 'ge' for '>='; 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality like 80", "        ^^^^",
      "Unknown operator 'like': 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality => 80", "        ^^", "Unknown operator '=>': 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality", "       ^",
      "The filter is incomplete: expected an operator; 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality (80)", "        ^",
      "Expected an operator: 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality ge", "          ^",
      "The filter is incomplete: expected a value; "
        + "'quality' takes a number without quotes, such as 80."),
    Example(
      #"quality ge "80""#, "           ^^^^",
      #"Invalid value "80": 'quality' takes a number without quotes, such as 80."#),
    Example(
      "quality ge nan", "           ^^^",
      "Invalid value 'nan': 'quality' takes a number without quotes, such as 80."),
    Example(
      "name eq Eng", "        ^^^",
      #"Invalid value 'Eng': 'name' takes text in double quotes, such as "Finance"."#),
    Example(
      "name eq 'Eng'", "        ^",
      #"Use straight double quotes: 'name' takes text in double quotes, "#
        + #"such as "Finance"."#),
    Example(
      "saved eq yes", "         ^^^", "Invalid value 'yes': 'saved' takes true or false."),
    Example(
      "startDate ge 2026-01-31", "             ^^^^^^^^^^",
      "Invalid value '2026-01-31': 'startDate' takes a date and time with its zone, "
        + "such as 2026-01-31T00:00:00Z."),
    Example(
      #"type eq "OTHER""#, "        ^^^^^^^",
      #"Invalid value "OTHER": 'type' takes one of "SPECIALIZED", "COMMON"."#),
    Example(
      "saved eq )", "         ^", "Expected a value after 'eq': 'saved' takes true or false."),
    Example("(saved eq true", "^", "This parenthesis is not closed."),
    Example(
      "saved eq true)", "             ^", "Unmatched closing parenthesis."),
    Example(
      "saved eq true quality ge 80", "              ^^^^^^^",
      "Expected 'and' or 'or'."),
    Example(
      "saved eq true AND quality ge 80", "              ^^^",
      "Keywords are lowercase: write 'and'."),
    Example(
      "saved eq true && quality ge 80", "              ^^",
      "Join conditions with 'and' or 'or': write 'and' for '&&'."),
    Example(
      "and saved eq true", "^^^",
      #"Expected a condition before 'and', such as createdById eq "Finance"."#),
    Example(
      "saved eq true and", "                 ^",
      #"The filter is incomplete: expected a condition, such as createdById eq "Finance"."#),
    Example(
      "()", " ^", #"Expected a condition, such as createdById eq "Finance"."#),
    Example(
      "", "^", #"The filter is empty. Write a condition, such as createdById eq "Finance"."#),
    Example("Quality ge 80", "^^^^^^^", "Field names are case-sensitive: write 'quality'."),
    Example("NOT saved eq true", "^^^", "Keywords are lowercase: write 'not'."),
    Example("pr name", "^^", "'name' takes eq, sw, co, not 'pr'."),
    Example("name pr", "     ^^", "'pr' precedes the field: pr name."),
    Example("name isnull", "     ^^^^^^", "'name' takes eq, sw, co, not 'isnull'."),
    Example(#"name in ("a")"#, "     ^^", "'name' takes eq, sw, co, not 'in'."),
  ])
  func `Errors state the position and what is allowed there`(example: Example) {
    let error = #expect(throws: FilterSyntaxError.self) {
      try Filter<SessionPotentialRoleFields>(parsing: example.text)
    }
    #expect(error?.message == example.message)
    #expect(error?.pointer == "\(example.text)\n\(example.pointer)")
  }

  @Test func `A list operator requires parentheses`() {
    let error = #expect(throws: FilterSyntaxError.self) {
      try FilterExpression(parsing: #"name in "a""#, fields: RandomFilters.fields)
    }
    #expect(error?.message == #"'in' takes a list in parentheses: name in ("Finance")."#)
    #expect(error?.columns == 9...11)
  }

  @Test func `A list without filters reports that`() {
    let error = #expect(throws: FilterSyntaxError.self) {
      try Filter<DraftRoleFields>(parsing: "saved eq true")
    }
    #expect(error?.message == "The tenant cannot filter this list.")
    #expect(error?.columns == 1...13)
  }

  @Test func `Columns count characters, not bytes`() {
    let error = #expect(throws: FilterSyntaxError.self) {
      try Filter<PotentialRoleFields>(parsing: "name eq \"👩‍👩‍👧é\" x")
    }
    #expect(error?.columns == 14...14)
  }

  @Test func `Pointer and message have no control characters and no endless names`() throws {
    let name = "\u{1B}[31m\u{202E}\u{9B}" + String(repeating: "x", count: 10_000)
    let error = try #require(
      #expect(throws: FilterSyntaxError.self) {
        try Filter<RoleMiningSessionFields>(parsing: "\(name)\n\teq 1")
      })
    #expect(error.message.count < 200)
    let shown = error.message + error.pointer.split(separator: "\n").joined()
    #expect(!shown.unicodeScalars.contains { ["\u{1B}", "\u{202E}", "\u{9B}", "\t"].contains($0) })
    #expect(error.pointer.split(separator: "\n").count == 2)
  }
}
