import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct SorterTests {
  typealias Roles = Sorter<PotentialRoleFields>

  @Test func `A minus stands before a key that descends`() {
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

  @Test func `Sorters come back from their text, blanks aside`() throws {
    #expect(
      try Roles.parse(" -quality , identityCount") == [
        .descending(.quality), .ascending(.identityCount),
      ])
    #expect(try Roles.parse(" ") == [])
  }

  @Test(arguments: [
    (
      "quality, density", "         ^^^^^^^",
      "The server cannot sort this list by 'density'. Keys: createdDate, identityCount, "
        + "entitlementCount, freshness, quality."
    ),
    ("Quality", "^^^^^^^", "Upper and lower case matter in names: write 'quality'."),
    (
      "quality,,freshness", "        ^",
      "Here a key is missing. Keys: createdDate, identityCount, entitlementCount, freshness, "
        + "quality."
    ),
    ("quality,-quality", "        ^^^^^^^^", "'quality' is already given further left."),
  ])
  func `What is wrong is pointed at`(text: String, pointer: String, message: String) {
    let error = #expect(throws: SorterSyntaxError.self) { try Roles.parse(text) }
    #expect(error?.message == message)
    #expect(error?.pointer == "\(text)\n\(pointer)")
  }

  @Test func `A list without sorters says so, a list with one key too`() {
    let none = #expect(throws: SorterSyntaxError.self) {
      try Sorter<PotentialRoleApplicationFields>.parse("name")
    }
    #expect(none?.message == "This list cannot be sorted on the server.")
    let second = #expect(throws: SorterSyntaxError.self) {
      try Sorter<EntitlementPopularityFields>.parse("-popularity,entitlementName")
    }
    #expect(second?.message == "This list can be sorted by one key only.")
    #expect(second?.columns == 13...27)
  }
}
