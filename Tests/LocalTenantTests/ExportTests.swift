import FoundationEssentials
import HTTPTypes
import RoleMining
import SampleOrganization
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(2))) struct ExportTests {
  private let tenant: TestTenant
  private let session: RoleMiningSession.ID
  private let role: PotentialRole

  init() async throws {
    let mined: RoleMiningSession
    (tenant, mined) = try await TestTenant.mined()
    session = try #require(mined.id)
    role = try #require(try await tenant.send(Listing.roles(in: session).page()).items.first)
  }

  private func lines(_ text: String?) throws -> [[Substring]] {
    try #require(text).split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  @Test func `The archive holds every identity and entitlement with the holders`() async throws {
    let archive = try await tenant.send(.export(role.id, in: session))
    let files = ZipReader.files(in: archive.bytes)
    #expect(Set(files.keys) == ["identities.csv", "entitlements.csv", "holdings.csv"])
    let identities = try lines(files["identities.csv"])
    let members = try #require(role.identityCount)
    #expect(identities.count == members + 1)
    #expect(identities[0].suffix(2) == ["includedEntitlements", "missingEntitlements"])
    let entitlements = try lines(files["entitlements.csv"])
    #expect(entitlements.count - 1 == role.entitlementCount)
    for row in entitlements.dropFirst() {
      let counts = row.suffix(2).compactMap { Int($0) }
      #expect(counts.reduce(0, +) == members)
    }
    let held = identities.dropFirst().compactMap { Int($0[$0.count - 2]) }.reduce(0, +)
    let included = entitlements.dropFirst().compactMap { Int($0[$0.count - 2]) }.reduce(0, +)
    #expect(held == included)
    let holdings = try lines(files["holdings.csv"]).dropFirst()
    #expect(holdings.count == held)
    let known = try await tenant.send(.holdings(of: role.id))
    let pairs = zip(known.identities, known.held).flatMap { identity, places in
      places.map { [identity.id.rawValue, known.entitlements[$0].id.rawValue] }
    }
    #expect(Set(holdings.map { $0.prefix(2).map(String.init) }) == Set(pairs))
  }

  @Test func `An asynchronous export respects its restrictions and is downloaded when done`()
    async throws
  {
    let request = PotentialRoleExportRequest(
      minimumEntitlementPopularity: 80, includeCommonAccess: false)
    let started = try await tenant.send(.startExport(of: role.id, in: session, request))
    #expect(started.status == .queued)
    #expect(started.minimumEntitlementPopularity == 80)
    await tenant.tenant.finishJobs()
    let id = try #require(started.exportID)
    let done = try await tenant.send(.export(id, of: role.id, in: session))
    #expect(done.status == .success)
    let archive = try await tenant.send(.download(id, of: role.id, in: session))
    let rows = try lines(ZipReader.files(in: archive.bytes)["entitlements.csv"]).dropFirst()
    let listing = Listing.popularities(of: role.id, in: session, includeCommonAccess: false)
    let kept = try await tenant.send(listing.page()).items.filter { ($0.popularity ?? 0) >= 80 }
    #expect(Set(rows.map { String($0[0]) }) == Set(kept.map(\.id.rawValue)))
  }

  @Test func `The archives for a login for role mining only do not say who holds what`()
    async throws
  {
    let started = try await tenant.send(
      .startExport(of: role.id, in: session, PotentialRoleExportRequest()))
    await tenant.tenant.finishJobs()
    let id = try #require(started.exportID)
    let own = try await tenant.send(.download(id, of: role.id, in: session))
    #expect(ZipReader.files(in: own.bytes).keys.contains("holdings.csv"))
    let miner = Principal(
      scopes: Set(ServedClient.Scope.mining.names), authorities: [UserLevel.admin.rawValue])
    for endpoint in [Endpoint.export, .downloadExport] {
      let ids = [session.rawValue, role.id.rawValue, id.rawValue]
      let request = HTTPRequest(
        method: .get, scheme: nil, authority: nil,
        path: endpoint.path(ids: ids, version: .beta))
      let reply = await tenant.tenant.respond(to: request, body: Data(), for: miner)
      #expect(
        ZipReader.files(in: reply.body).keys.sorted() == ["entitlements.csv", "identities.csv"])
    }
  }

  @Test func `An unknown export is 404, an unfinished one 400`() async throws {
    let unknown = await tenant.reply(to: .download("nothing", of: role.id, in: session))
    #expect(unknown.response.status == .notFound)
    let waiting = TestTenant(
      try LocalTenant(
        inMemory: TenantEnvironment(sleep: { _ in throw CancellationError() })))
    try waiting.tenant.loadSample(.small)
    let mined = try await waiting.mine(RoleMiningSessionRequest())
    let session = try #require(mined.id)
    let role = try #require(try await waiting.send(Listing.roles(in: session).page()).items.first)
    let export = try await waiting.send(
      .startExport(of: role.id, in: session, PotentialRoleExportRequest()))
    await waiting.tenant.finishJobs()
    let id = try #require(export.exportID)
    #expect(try await waiting.send(.export(id, of: role.id, in: session)).status == .inProgress)
    let early = await waiting.reply(to: .download(id, of: role.id, in: session))
    #expect(early.response.status == .badRequest)
  }

  @Test func `Cells are quoted, and none starts like a formula`() {
    var text = CSVText()
    text.addRow(["=1+1", "+a", "-b", "@c", "\td", "a,b", "say \"x\"", "two\nlines", "plain"])
    let expected =
      #"'=1+1,'+a,'-b,'@c,'"# + "\td" + #","a,b","say ""x""","two"# + "\nlines\",plain\r\n"
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
  }

  @Test func `Control characters are escaped, line breaks stay`() {
    var text = CSVText()
    text.addRow(["\u{1B}[31mred", "a\rb", "c\r\nd", "\u{202E}x\u{9B}", "e\tf"])
    let expected = #"\u001b[31mred,a\u000db,"c"# + "\r\nd" + #"",\u202ex\u009b,e"# + "\tf\r\n"
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
  }
}
