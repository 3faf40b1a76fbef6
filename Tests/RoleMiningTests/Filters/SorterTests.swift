import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct SorterTests {
  typealias Roles = Sorter<PotentialRoleFields>

  @Test func `A minus marks a descending key`() {
    #expect(
      Roles.text(of: [.descending(.quality), .ascending(.identityCount)])
        == "-quality,identityCount")
    #expect(Roles.text(of: []) == "")
  }

  @Test func `A list that documents one key gets only the first`() {
    let sorters: [Sorter<EntitlementPopularityFields>] = [
      .descending(.popularity), .ascending(.entitlementName),
    ]
    #expect(Sorter.text(of: sorters) == "-popularity")
  }

  @Test func `Sorters survive their text, except for blanks`() throws {
    #expect(
      try Roles.parse(" -quality , identityCount") == [
        .descending(.quality), .ascending(.identityCount),
      ])
    #expect(try Roles.parse(" ") == [])
  }

  @Test(arguments: [
    (
      "quality, density", "         ^^^^^^^",
      "Unknown sort key 'density'. Keys: createdDate, identityCount, "
        + "entitlementCount, freshness, quality."
    ),
    ("Quality", "^^^^^^^", "Sort keys are case-sensitive: write 'quality'."),
    (
      "quality,,freshness", "        ^",
      "Expected a sort key. Keys: createdDate, identityCount, entitlementCount, freshness, "
        + "quality."
    ),
    ("quality,-quality", "        ^^^^^^^^", "Duplicate sort key 'quality'."),
  ])
  func `Errors point at their position`(text: String, pointer: String, message: String) {
    let error = #expect(throws: SorterSyntaxError.self) { try Roles.parse(text) }
    #expect(error?.message == message)
    #expect(error?.pointer == "\(text)\n\(pointer)")
  }

  @Test func `Lists without sort keys, and lists with one, report that`() {
    let none = #expect(throws: SorterSyntaxError.self) {
      try Sorter<PotentialRoleApplicationFields>.parse("name")
    }
    #expect(none?.message == "The tenant cannot sort this list.")
    let second = #expect(throws: SorterSyntaxError.self) {
      try Sorter<EntitlementPopularityFields>.parse("-popularity,entitlementName")
    }
    #expect(second?.message == "This list takes one sort key only.")
    #expect(second?.columns == 13...27)
  }
}
