import Testing

@testable import RoleMining

/// What the parser says about filters that are wrong, and where it points.
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
      "'density' is no field that this list can be filtered by. Fields: createdById, "
        + "createdByName, description, endDate, freshness, name, quality, startDate, saved, type."
    ),
    Example(
      #"saved eq true and name ge "A""#, "                       ^^",
      "'name' takes eq, sw, co – not ge."),
    Example(
      #"name sw "Eng"#, "        ^^^^",
      "The text that starts here is not closed: a double quote is missing."),
    Example(
      #"name sw "Eng\"#, "        ^^^^^",
      "The text that starts here is not closed: a double quote is missing."),
    Example(
      #"name sw "AD\group""#, "           ^^",
      #"After \ only " or \ can stand; write \\ for \ itself."#),
    Example(
      "quality GE 80", "        ^^",
      "Operators are lowercase: write 'ge'; 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality>=80", "       ^^",
      "Operators are words: write 'ge' for '>='; 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality like 80", "        ^^^^",
      "'like' is no operator: 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality => 80", "        ^^", "'=>' is no operator: 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality", "       ^",
      "The filter ends where an operator is missing: 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality (80)", "        ^",
      "Here an operator is missing: 'quality' takes eq, ge, gt, le, lt."),
    Example(
      "quality ge", "          ^",
      "The filter ends where a value is missing: "
        + "'quality' takes a number without quotes, such as 80."),
    Example(
      #"quality ge "80""#, "           ^^^^",
      #""80" does not fit: 'quality' takes a number without quotes, such as 80."#),
    Example(
      "quality ge nan", "           ^^^",
      "'nan' does not fit: 'quality' takes a number without quotes, such as 80."),
    Example(
      "name eq Eng", "        ^^^",
      #"'Eng' does not fit: 'name' takes text in double quotes, such as "Finance"."#),
    Example(
      "name eq 'Eng'", "        ^",
      #"Only straight double quotes hold text: 'name' takes text in double quotes, "#
        + #"such as "Finance"."#),
    Example(
      "saved eq yes", "         ^^^", "'yes' does not fit: 'saved' takes true or false."),
    Example(
      "startDate ge 2026-01-31", "             ^^^^^^^^^^",
      "'2026-01-31' does not fit: 'startDate' takes a date and time with its zone, "
        + "such as 2026-01-31T00:00:00Z."),
    Example(
      #"type eq "OTHER""#, "        ^^^^^^^",
      #""OTHER" does not fit: 'type' takes one of "SPECIALIZED", "COMMON"."#),
    Example(
      "saved eq )", "         ^", "After 'eq' a value is missing: 'saved' takes true or false."),
    Example("(saved eq true", "^", "The parenthesis that opens here is not closed."),
    Example(
      "saved eq true)", "             ^", "No parenthesis is open that this one could close."),
    Example(
      "saved eq true quality ge 80", "              ^^^^^^^",
      "Before this an 'and' or 'or' is missing."),
    Example(
      "saved eq true AND quality ge 80", "              ^^^",
      "Words of the filter are lowercase: write 'and'."),
    Example(
      "saved eq true && quality ge 80", "              ^^",
      "Conditions are joined with and, or: write 'and' for '&&'."),
    Example(
      "and saved eq true", "^^^",
      #"A condition is missing before 'and', such as createdById eq "Finance"."#),
    Example(
      "saved eq true and", "                 ^",
      #"The filter ends where a condition is missing, such as createdById eq "Finance"."#),
    Example(
      "()", " ^", #"Here a condition is missing, such as createdById eq "Finance"."#),
    Example(
      "", "^", #"The filter is empty. Write a condition, such as createdById eq "Finance"."#),
    Example("Quality ge 80", "^^^^^^^", "Upper and lower case matter in names: write 'quality'."),
    Example("NOT saved eq true", "^^^", "Words of the filter are lowercase: write 'not'."),
    Example("pr name", "^^", "'name' takes eq, sw, co – not pr."),
    Example("name pr", "     ^^", "'pr' stands before the field: pr name."),
    Example("name isnull", "     ^^^^^^", "'name' takes eq, sw, co – not isnull."),
    Example(#"name in ("a")"#, "     ^^", "'name' takes eq, sw, co – not in."),
  ])
  func `The place and what is allowed there are named`(example: Example) {
    let error = #expect(throws: FilterSyntaxError.self) {
      try Filter<SessionPotentialRoleFields>(parsing: example.text)
    }
    #expect(error?.message == example.message)
    #expect(error?.pointer == "\(example.text)\n\(example.pointer)")
  }

  @Test func `A list operator wants parentheses around its values`() {
    let error = #expect(throws: FilterSyntaxError.self) {
      try FilterExpression(parsing: #"name in "a""#, fields: RandomFilters.fields)
    }
    #expect(error?.message == #"'in' takes a list in parentheses: name in ("Finance")."#)
    #expect(error?.columns == 9...11)
  }

  @Test func `A list without filters says so`() {
    let error = #expect(throws: FilterSyntaxError.self) {
      try Filter<DraftRoleFields>(parsing: "saved eq true")
    }
    #expect(error?.message == "This list cannot be filtered on the server.")
    #expect(error?.columns == 1...13)
  }

  @Test func `Columns count characters, not bytes`() {
    let error = #expect(throws: FilterSyntaxError.self) {
      try Filter<PotentialRoleFields>(parsing: "name eq \"👩‍👩‍👧é\" x")
    }
    #expect(error?.columns == 14...14)
  }

  @Test func `Pointer and message hold no control characters and no endless names`() throws {
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
