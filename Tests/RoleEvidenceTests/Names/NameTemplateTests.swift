import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1)))
struct NameTemplateTests {
  private let traits = MemberTraits(of: Crowd.clerks.role, in: Crowd.clerks.table)

  @Test(arguments: [
    ("{jobTitle}, {department}", "Clerk, Finance"),
    ("{jobTitle}[, {department}][, {location}]", "Clerk, Finance"),
    ("R-{department}: {title}", "R-Finance: Clerk"),
    ("[{location} - ]{jobTitle}", "Clerk"),
    ("[[{attribute:department}]] {{{jobTitle}}}", "[Finance] {Clerk}"),
    ("{jobTitle}, {location}", nil), ("{floor}", nil),
  ])
  func `A template is filled with what stands out`(template: String, name: String?) throws {
    #expect(try NameTemplate(template).name(for: traits) == name)
  }

  @Test(arguments: [(74, "Clerk"), (75, "Clerk, Berlin")])
  func `A city is named only if three quarters are in it`(count: Int, name: String) throws {
    var crowd = Crowd()
    crowd.add(count, inRole: true, ["jobTitle": "Clerk", "location": "Berlin"])
    crowd.add(100 - count, inRole: true, ["jobTitle": "Clerk", "location": "Paris"])
    crowd.add(900, ["jobTitle": "Analyst", "location": "Paris"])
    let traits = MemberTraits(of: crowd.role, in: crowd.table)
    #expect(NameTemplate.standard.name(for: traits) == name)
  }

  @Test
  func `The standard template can be written`() throws {
    #expect(try NameTemplate(NameTemplate.standard.text) == NameTemplate.standard)
  }

  @Test(arguments: [
    ("{jobTitle", 1...1, "This brace has no partner; write it twice to show it."),
    ("a {jobTitle}}", 13...13, "This brace has no partner; write it twice to show it."),
    (
      "{jobTitle} [, {location}", 12...12, "This bracket has no partner; write it twice to show it."
    ),
    ("{jobTitle}]", 11...11, "This bracket has no partner; write it twice to show it."),
    ("[a [{location}]]", 4...4, "Brackets cannot be inside brackets."),
    ("a { }", 3...5, "Braces hold an attribute, such as {department}."),
    ("{a{b}}", 1...5, "Braces hold an attribute, such as {department}."),
    (
      "{jobTitle} {number:2}", 12...21,
      "{number:2} is not an attribute. Take attributes that groups share, such as {jobTitle}, "
        + "{department} or {location}."
    ),
    (
      "{Suggestion}", 1...12,
      "{Suggestion} is not an attribute. Take attributes that groups share, such as {jobTitle}, "
        + "{department} or {location}."
    ),
    (
      "{jobTitle}[ {name}]", 13...18,
      "{name} differs from person to person, so it never stands out. Take attributes that groups "
        + "share, such as {jobTitle}, {department} or {location}."
    ),
    ("Role", 1...4, "A template needs an attribute, such as {jobTitle}."),
    ("", 1...1, "A template needs an attribute, such as {jobTitle}."),
  ])
  func `An error says what is wrong, and where`(
    template: String, columns: ClosedRange<Int>, message: String
  ) {
    let error = #expect(throws: NameTemplateError.self) { try NameTemplate(template) }
    #expect(error?.text == template)
    #expect(error?.columns == columns)
    #expect(error?.message == message)
  }
}
