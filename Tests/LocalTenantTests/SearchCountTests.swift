import HTTPTypes
import RoleEvidence
import RoleMining
import SampleOrganization
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct `Counting identities by a search` {
  private static let identities = SampleOrganization.small.identities
  private let tenant: TestTenant

  init() throws { tenant = try TestTenant() }

  private func count(where matches: (SampleIdentity) -> Bool) -> Int {
    Self.identities.count(where: matches)
  }

  @Test func `A rule's query counts exactly whom the rule means`() async throws {
    let titles = Set(Self.identities.compactMap(\.jobTitle)).sorted().prefix(3)
    let departments = Set(Self.identities.map(\.department)).sorted().prefix(2)
    let rule = MembershipRule([
      RuleCondition("department", departments), RuleCondition("jobTitle", titles),
    ])
    let counted = try await tenant.send(.count(ofIdentities: rule.searchQuery))
    let expected = count {
      departments.contains($0.department) && titles.contains($0.jobTitle ?? "")
    }
    #expect(counted == expected)
    let everybody = try await tenant.send(.count(ofIdentities: "*"))
    #expect(everybody == Self.identities.count)
  }

  @Test func `A term is exact where it says so, and ignores case otherwise`() async throws {
    let name = Self.identities[0].department
    let expected = count { $0.department == name }
    for (query, number) in [
      ("attributes.department.exact:\"\(name)\"", expected),
      ("attributes.department.exact:\"\(name.uppercased())\"", 0),
      ("attributes.department:\"\(name.uppercased())\"", expected),
    ] {
      #expect(try await tenant.send(.count(ofIdentities: query)) == number, "\(query)")
    }
  }

  @Test func `Escaped characters stand for themselves`() throws {
    let tokens = try SearchToken.all(in: #"attributes.cost\-center.exact:"a \"b\" \\ c""#)
    #expect(
      tokens == [.term("attributes.cost-center.exact", .exactly(#"a "b" \ c"#))])
  }

  @Test(arguments: [
    "attributes.planet.exact:\"Mars\"", "department:", "Finance", "(department:x", "@access(id:x)",
  ])
  func `A query that is not understood is 400`(query: String) async throws {
    let reply = await tenant.reply(to: .count(ofIdentities: query))
    #expect(reply.response.status == .badRequest)
  }

  @Test(arguments: [
    #"{"indices": ["roles"], "query": {"query": "*"}}"#,
    #"{"indices": ["identities"]}"#,
    #"{"indices": ["identities"], "queryType": "DSL", "query": {"query": "*"}}"#,
  ])
  func `A search for something else is 400`(body: String) async throws {
    let reply = await tenant.reply(.post, "/v2024/search/count", body)
    #expect(reply.response.status == .badRequest)
  }
}
