import RoleMining
import Testing

@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A pattern for names` {
  private var clerks: PotentialRole {
    var clerks = role(1)
    clerks.identityDistribution = [
      IdentityDistribution(
        attributeName: "department",
        distribution: [
          IdentityAttributeCount(attributeValue: nil, count: 9),
          IdentityAttributeCount(attributeValue: "Sales", count: 2),
          IdentityAttributeCount(attributeValue: "Finance", count: 5),
        ]),
      IdentityDistribution(
        attributeName: "city", distribution: [IdentityAttributeCount(attributeValue: " ", count: 3)]
      ),
    ]
    return clerks
  }

  @Test(arguments: [
    ("{name}", "Role 1"), ("Clerks", "Clerks"), ("{number}. {name}", "7. Role 1"),
    ("{name} {number:3}", "Role 1 007"), ("{attribute:department}: {name}", "Finance: Role 1"),
    ("{Attribute: Department}", "Finance"), ("  {name}  ", "Role 1"),
    ("{name}{name}", "Role 1Role 1"),
    ("ü {number:1}é", "ü 7é"), ("", ""),
  ])
  func `fills in what it names`(pattern: String, name: String) throws {
    #expect(try NamePattern(pattern).name(of: clerks, number: 7) == name)
  }

  @Test func `a number is never cut`() throws {
    #expect(try NamePattern("{number:2}").name(of: clerks, number: 1_234) == "1234")
  }

  @Test(arguments: [
    ("{", 1...1), ("a}", 2...2), ("{nme}", 1...5), ("é {number:x}", 3...12),
    ("{attribute}", 1...11),
    ("{attribute:}", 1...12), ("{number:0}", 1...10), ("{number:99}", 1...11), ("{a{name}", 1...8),
    ("{}", 1...2),
  ])
  func `points at what it does not know`(pattern: String, columns: ClosedRange<Int>) {
    #expect { try NamePattern(pattern) } throws: { ($0 as? NamePattern.Flaw)?.columns == columns }
  }

  @Test(arguments: ["city", "country"])
  func `does not make up a value that no identity has`(attribute: String) throws {
    let pattern = try NamePattern("{attribute:\(attribute)}")
    #expect(throws: NamePattern.Missing.attribute(attribute)) {
      try pattern.name(of: clerks, number: 1)
    }
  }

  @Test func `takes the name that is suggested, if one is`() throws {
    let pattern = try NamePattern("{suggestion} {number:2}")
    #expect(
      try pattern.name(of: clerks, number: 7, suggestion: "Clerk, Finance") == "Clerk, Finance 07")
    #expect(throws: NamePattern.Missing.suggestion) { try pattern.name(of: clerks, number: 7) }
  }

  @Test func `only an attribute or a suggestion requires reading the whole role`() throws {
    #expect(try !NamePattern("{name} {number:2}").needsWholeRole)
    #expect(try NamePattern("{name} {attribute:city}").needsWholeRole)
    #expect(try NamePattern("{suggestion}").needsWholeRole)
  }
}
