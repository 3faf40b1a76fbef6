import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1)))
struct UniqueNamesTests {
  private let traits = MemberTraits(of: Crowd.clerks.role, in: Crowd.clerks.table)

  private func suggestions(_ applications: String...) -> NameSuggestions {
    let access = applications.enumerated().map {
      AccessPlace($0.element, entitlementCount: 9 - $0.offset)
    }
    return NameSuggestions(for: traits, access: access, identityCount: 20)
  }

  @Test
  func `The first free name is taken, then a number is added`() {
    var names = UniqueNames(taken: ["clerk,  FINANCE"])
    #expect(names.take(["Clerk, Finance", "Clerk"]) == "Clerk")
    #expect(names.take(["Clerk, Finance", "Clerk"]) == "Clerk, Finance 2")
    #expect(names.take(["Clerk, Finance", "Clerk"]) == "Clerk, Finance 3")
    #expect(names.take([]) == "Role")
  }

  @Test
  func `Roles with one name get what tells them apart`() {
    var names = UniqueNames()
    let assigned = names.assign([
      "a": suggestions("Slack", "SAP"), "b": suggestions("Slack", "Box"),
      "c": suggestions("Slack"), "d": suggestions("Slack"),
    ])
    #expect(
      assigned == [
        "a": "Clerk, Finance, SAP", "b": "Clerk, Finance, Box", "c": "Clerk, Finance, Slack",
        "d": "Clerk, Finance",
      ])
  }

  @Test
  func `A role without rivals keeps its name`() {
    var names = UniqueNames()
    #expect(names.assign(["a": suggestions("Slack")]) == ["a": "Clerk, Finance"])
  }

  @Test
  func `A unique suggestion is kept even if another role's longer name would equal it`() {
    var crowd = Crowd()
    crowd.add(10, inRole: true, ["jobTitle": "Clerk, Finance, SAP"])
    crowd.add(90, ["jobTitle": "Analyst"])
    let alone = NameSuggestions(
      for: MemberTraits(of: crowd.role, in: crowd.table), identityCount: 10)
    var names = UniqueNames()
    let assigned = names.assign([
      "a": suggestions("SAP", "Box"), "b": suggestions("SAP", "Slack"), "c": alone,
    ])
    #expect(
      assigned == [
        "a": "Clerk, Finance, Box", "b": "Clerk, Finance, Slack", "c": "Clerk, Finance, SAP",
      ])
  }

  @Test
  func `A long name keeps its number`() {
    let long = String(repeating: "n", count: 200)
    var names = UniqueNames()
    let taken = (1...3).map { _ in names.take([RoleName.fitting(long)]) }
    #expect(Set(taken).count == 3)
    #expect(taken[2].hasSuffix("… 3"))
    #expect(taken.allSatisfy { $0.utf16.count <= RoleName.greatestLength })
  }
}
