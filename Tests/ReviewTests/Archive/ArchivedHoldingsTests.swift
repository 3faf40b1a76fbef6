import FoundationEssentials
import RoleMining
import RoleMiningClient
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `Who holds what, by the export archive` {
  private let path = RolePath(session: "s1", role: "r1")

  /// A file with a line for each of the first so many identities.
  private func pairs(_ header: String, _ count: Int, _ line: (Int) -> String) -> String {
    ([header] + (0..<count).map(line)).joined(separator: "\n")
  }

  private func tenant(_ archive: Data?) -> CloudTenant {
    CloudTenant(roleSize: 40, archive: archive)
  }

  private func holdings(_ tenant: CloudTenant) async -> TenantHoldings? {
    try? await EvidenceReader(Client(transport: tenant)).holdings(of: path)
  }

  /// How many hold the one entitlement.
  private func holderCount(_ archive: Data) async -> Int? {
    await holdings(tenant(archive))?.held.count { $0 == [0] }
  }

  @Test func `takes four requests, and none for each person`() async throws {
    let tenant = tenant(
      archive(("holdings.csv", pairs("identityId,entitlementId", 30) { "i\($0),e1" })))
    let holdings = try #require(await holdings(tenant))
    #expect(holdings.identities.count == 40 && holdings.entitlements.map(\.name) == ["E 1"])
    #expect(holdings.held == Array(repeating: [0], count: 30) + Array(repeating: [], count: 10))
    #expect(
      tenant.questions().map { $0.path.split(separator: "/").last } == [
        "holdings", "export", "identities", "entitlement-popularities",
      ])
    #expect(tenant.questions().allSatisfy { $0.method == "GET" && $0.isInBackground })
  }

  @Test func `is found in columns of several kinds`() async {
    let names = (0..<30).map { "N\($0)" }.joined(separator: "; ")
    #expect(await holderCount(compressedArchive) == 30)
    #expect(
      await holderCount(
        archive(
          ("identities.csv", "Name,Department\nN1,Sales\n"),
          ("e.csv", "Id,Name,Included Identities,Missing Identities\ne1,E 1,\"\(names)\",N30\n")))
        == 30)
    #expect(
      await holderCount(
        archive(
          ("i.csv", pairs("Name,Entitlements", 40) { "N\($0),\($0 < 30 ? "E 1;E 9" : "E 9")" })))
        == 30)
  }

  @Test(arguments: [
    "id,name,includedIdentities\ne1,E 1,30\n", "id,name\ni1,N1\n", "", "\u{0}\u{0},\"",
    "identityId,entitlementId\ni1,e1\n", "identityId,entitlementId\ni1,e1\nx9,e1\n",
    "Entitlement,Missing Identities\nE 1,N1\n",
  ])
  func `is not known if the archive does not say it, or says something else`(
    file: String
  ) async {
    #expect(await holdings(tenant(archive(("holdings.csv", file)))) == nil)
  }

  /// How often the archives of two roles are fetched, if each is this one.
  private func fetchCount(_ archive: Data) async -> Int {
    let tenant = tenant(archive)
    let reader = EvidenceReader(Client(transport: tenant))
    for role in ["r1", "r2"] {
      _ = try? await reader.holdings(of: RolePath(session: "s1", role: .init(role)))
    }
    #expect(tenant.questions("/identities").isEmpty)
    return tenant.questions("/export").count
  }

  @Test func `is not asked of further archives if one has no such columns`() async {
    #expect(await fetchCount(archive(("identities.csv", "id,name\ni1,N1\n"))) == 1)
    #expect(await fetchCount(compressedArchive.prefix(300)) == 2, "another one may be whole")
  }

  @Test func `is not asked of a fourth archive if three were of no use`() async {
    let tenant = tenant(nil)
    let reader = EvidenceReader(Client(transport: tenant))
    for _ in 0..<5 {
      await #expect(throws: APIError.self) { try await reader.holdings(of: path) }
    }
    #expect(tenant.questions("/export").count == 3)
  }

  @Test func `stays unknown, for the reason of before, where exports are refused`() async {
    let tenant = CloudTenant(roleSize: 40, refused: ["/export"])
    let reader = EvidenceReader(Client(transport: tenant))
    for _ in 0..<2 {
      let error = await #expect(throws: APIError.self) { try await reader.holdings(of: path) }
      #expect(error?.kind == .missing)
    }
    #expect(tenant.questions("/export").count == 1)
  }
}

@Suite(.timeLimit(.minutes(1))) struct `Names in an export archive` {
  private func holdings(
    of people: [(id: String, name: String)], _ holders: Int, _ file: String
  ) throws -> [[Int]]? {
    let reading = ArchivedHoldings(
      of: people.map { RoleMiningIdentity(id: .init($0.id), name: $0.name) },
      granting: [entitlement(1, popularity: 50, holders: holders)])
    return reading.holdings(in: try ZipContents(archive(("a.csv", file))))?.held
  }

  @Test func `may hold separators, quotes and formulas`() throws {
    let people = [
      (id: "a", name: "Doe, Jane; III"), (id: "b", name: "=\"x\""), (id: "c", name: "Ben"),
    ]
    let file =
      "identityName,entitlementName\n\"Doe, Jane; III\",Entitlement 1\n"
      + "\"=\"\"x\"\"\",Entitlement 1\n"
    #expect(try holdings(of: people, 2, file) == [[0], [0], []])
  }

  @Test func `decide nothing if two people have the same one`() throws {
    let people = [(id: "a", name: "Ana"), (id: "b", name: "Ana"), (id: "c", name: "Ben")]
    #expect(
      try holdings(of: people, 1, "identityName,entitlementName\nAna,Entitlement 1\n") == nil)
    #expect(
      try holdings(of: people, 1, "identityName,entitlementName\nBen,Entitlement 1\n")
        == [[], [], [0]])
  }

  @Test func `are not taken for the ids of others`() throws {
    let people = [(id: "a", name: "b"), (id: "b", name: "a")]
    #expect(
      try holdings(of: people, 1, "identityName,entitlementId\na,e1\n") == [[], [0]])
    #expect(try holdings(of: people, 1, "identityId,entitlementId\na,e1\n") == [[0], []])
  }

  @Test func `decide nothing where the tenant states another number of holders`() throws {
    let people = [(id: "a", name: "Ana"), (id: "b", name: "Ben")]
    #expect(
      try holdings(of: people, 2, "identityId,entitlementId\na,e1\na,e1\n") == nil)
  }
}
