import RoleEvidence
import RoleMining
import SampleOrganization
import Testing

// One at a time: mining takes a core for seconds, and the other suites wait for it.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct PlantedRoleTests {
  @Test
  func `The roles of the sample organisation are named and described`() {
    check(PlantedOrganization(SampleOrganization(size: .medium, seed: 7)))
  }

  @Test(
    .enabled(
      if: PlantedOrganization.generator != nil, "needs ../shared/mining/scoring and python3"),
    arguments: [3, 101])
  func `The roles of a generated organisation are named and described`(seed: Int) throws {
    check(try PlantedOrganization(seed: seed))
  }

  /// 95 % of the names hold the job or the department; 56 of 60 rules have precision and recall of at least
  /// 0.9, with the whole organisation and with twelve counts; no two roles have the same name.
  private func check(_ organization: PlantedOrganization) {
    let table = AttributeTable(organization.attributes)
    let search = RuleSearch(table)
    var suggestions: [PotentialRole.ID: NameSuggestions] = [:]
    var counts = (named: 0, exact: 0, asked: 0)
    for (number, role) in organization.roles.enumerated() {
      let members = IdentitySet(role.members, capacity: table.identityCount)
      let suggestion = NameSuggestions(
        for: MemberTraits(of: members, in: table),
        access: role.core.map { AccessPlace(organization.applications[$0], entitlementCount: 1) },
        identityCount: role.members.count)
      suggestions[PotentialRole.ID("\(number)")] = suggestion
      let name = suggestion.names.first ?? ""
      if name.contains(role.job) || name.contains(role.department) { counts.named += 1 }
      if search.front(for: members).first?.isGood == true { counts.exact += 1 }
      let inquiry = RuleInquiry(members: role.members.map { organization.attributes[$0] })
      let answers = inquiry.questions.map { ($0, search.matched(by: $0).count) }
      let front = inquiry.front(Dictionary(uniqueKeysWithValues: answers))
      if front.first?.isGood == true { counts.asked += 1 }
    }
    let total = organization.roles.count
    #expect(total >= 55)
    #expect(100 * counts.named >= 95 * total)
    #expect(60 * counts.exact >= 56 * total)
    #expect(60 * counts.asked >= 56 * total)
    var names = UniqueNames()
    let assigned = names.assign(suggestions).values.map { $0.lowercased() }
    #expect(Set(assigned).count == total)
  }
}

extension RatedRule {
  fileprivate var isGood: Bool { (figures.precision ?? 0) >= 0.9 && figures.recall >= 0.9 }
}
