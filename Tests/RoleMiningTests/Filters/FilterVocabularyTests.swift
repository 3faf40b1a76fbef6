import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct FilterVocabularyTests {
  private static let vocabulary = FilterVocabulary(
    fields: [
      "application": ["applicationName"],
      "entitlement": ["entitlementRef.name", "entitlementName"],
      "creator": ["createdByName"],
    ],
    values: ["yes": "true", "narrow": "SPECIALIZED"])

  @Test func `A word stands for the field of the list, ignoring case`() throws {
    #expect(
      try Filter<EntitlementPopularityFields>(
        parsing: #"Application sw "SAP" and entitlement sw "Z""#, vocabulary: Self.vocabulary
      ).text == #"applicationName sw "SAP" and entitlementRef.name sw "Z""#)
  }

  @Test func `A word stands for the sort key of the list`() throws {
    #expect(
      try Sorter<EntitlementPopularityFields>.parse("-entitlement", vocabulary: Self.vocabulary)
        == [.descending(.entitlementName)])
  }

  @Test func `A word stands for a boolean or a choice, but not for a text`() throws {
    #expect(
      try Filter<PotentialRoleFields>(
        parsing: #"saved eq yes and type eq "Narrow" and name eq "yes""#,
        vocabulary: Self.vocabulary
      ).text == #"saved eq true and type eq "SPECIALIZED" and name eq "yes""#)
  }

  @Test func `The wire's words remain valid`() throws {
    let text = #"applicationName sw "SAP""#
    #expect(
      try Filter<EntitlementPopularityFields>(parsing: text, vocabulary: Self.vocabulary).text
        == text)
  }

  @Test func `A word for a field that the list lacks is unknown`() {
    #expect(throws: FilterSyntaxError.self) {
      try Filter<EntitlementPopularityFields>(
        parsing: #"creator eq "Ann""#, vocabulary: Self.vocabulary)
    }
  }

  @Test func `Fields are called by the titles of columns, then by their names`() {
    let words = Self.vocabulary.titled(["Creator", "Entitlement", "Application", "Size"])
      .words(for: EntitlementPopularityFields.filterFields)
    #expect(words.map(\.text) == ["Entitlement", "Application"])
    #expect(words.map(\.field.name) == ["entitlementRef.name", "applicationName"])
    let wire = FilterVocabulary.wire.words(for: EntitlementPopularityFields.filterFields)
    #expect(wire.map(\.text) == ["applicationName", "entitlementRef.name"])
  }

  @Test func `Without a vocabulary only the wire's words are valid`() {
    #expect(throws: FilterSyntaxError.self) {
      try Filter<PotentialRoleFields>(parsing: "saved eq yes")
    }
  }
}
