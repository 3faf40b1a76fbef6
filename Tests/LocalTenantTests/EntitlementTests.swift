import HTTPTypes
import LocalTenant
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(2))) struct `The entitlements of a potential role` {
  private let tenant: TestTenant
  private let session: RoleMiningSession.ID
  private let role: PotentialRole

  init() async throws {
    let mined: RoleMiningSession
    (tenant, mined) = try await TestTenant.mined()
    session = try #require(mined.id)
    role = try #require(try await tenant.send(Listing.roles(in: session).page()).items.first)
  }

  private func popularities(
    common: Bool = true
  ) async throws -> [RoleMiningEntitlement] {
    let listing = Listing.popularities(of: role.id, in: session, includeCommonAccess: common)
    return try await tenant.send(listing.page()).items
  }

  @Test func `The most popular come first, with consistent figures`() async throws {
    let entitlements = try await popularities()
    #expect(entitlements.count == role.entitlementCount)
    #expect(entitlements.compactMap(\.popularity).sorted(by: >) == entitlements.map(\.popularity))
    let members = Double(try #require(role.identityCount))
    for entitlement in entitlements {
      let holders = Double(try #require(entitlement.identityCount))
      let popularity = try #require(entitlement.popularity)
      #expect(abs(popularity - 100 * holders / members) <= 0.05)
      let inOrganization = try #require(entitlement.popularityInOrganization)
      #expect(inOrganization >= 100 * holders / 200 - 0.05)
      #expect(entitlement.activitySourceState != nil)
      #expect(
        (entitlement.sourceUsagePercent != nil) == (entitlement.activitySourceState == .complete))
    }
  }

  @Test func `Common access can be left out of list and distribution alike`() async throws {
    let (with, without) = (try await popularities(), try await popularities(common: false))
    #expect(without.count < with.count)
    let gone = Set(with.map(\.id)).subtracting(without.map(\.id))
    #expect(
      with.filter { gone.contains($0.id) }.allSatisfy { ($0.popularityInOrganization ?? 0) >= 90 })
    for (list, common) in [(with, true), (without, false)] {
      let distribution = try await tenant.send(
        .distribution(of: role.id, in: session, includeCommonAccess: common))
      #expect(distribution.buckets.map(\.count).reduce(0, +) == list.count)
      let rounded = Set(list.compactMap { $0.popularity?.rounded(.toNearestOrAwayFromZero) })
      #expect(distribution.buckets.count <= rounded.count + 1)
    }
  }

  @Test func `Names and applications are filtered by prefix and sorted`() async throws {
    let listing = Listing.popularities(of: role.id, in: session)
    let some = try #require(try await popularities().last)
    let prefix = String(try #require(some.applicationName).lowercased().prefix(4))
    let found = try await tenant.send(
      listing.filtered { $0.applicationName.starts(with: prefix) }.page(count: true))
    #expect(found.items.map(\.id).contains(some.id))
    #expect(found.total == found.items.count)
    #expect(found.items.allSatisfy { $0.applicationName?.lowercased().hasPrefix(prefix) == true })
    let names = try await tenant.send(
      listing.sorted(by: [.ascending(.entitlementName)]).page()
    ).items.map { $0.displayName.lowercased() }
    #expect(names == names.sorted())
  }

  @Test func `Excluding is a delta to the list and can be undone`() async throws {
    let all = try await popularities()
    let (first, second) = (all[0].id, all[1].id)
    let reply = await tenant.reply(
      to: .edit(role.id, in: session, EditEntitlements(ids: [first], exclude: true)))
    #expect(reply.response.status == .created)
    let edited = try WireJSON.decode(PotentialRole.self, from: reply.body)
    #expect(edited.excludedEntitlements == [first])
    #expect(edited.entitlementCount == all.count - 1)
    _ = try await tenant.send(
      .edit(role.id, in: session, EditEntitlements(ids: [second], exclude: true)))
    let excluded = try await tenant.send(
      Listing.excluded(from: role.id, in: session).page(count: true))
    #expect(Set(excluded.items.map(\.id)) == [first, second])
    #expect(excluded.total == 2)
    #expect(try await popularities().count == all.count - 2)
    _ = try await tenant.send(
      .edit(role.id, in: session, EditEntitlements(ids: [first, second], exclude: false)))
    #expect(try await popularities() == all)
    #expect(try await tenant.send(.role(role.id)).entitlementCount == all.count)
  }

  @Test func `An edit without a direction or with an unknown id changes nothing`() async throws {
    let id = try #require(try await popularities().first).id
    for edit in [
      EditEntitlements(ids: [id]), EditEntitlements(ids: [id, "nothing"], exclude: true),
    ] {
      let reply = await tenant.reply(to: .edit(role.id, in: session, edit))
      #expect(reply.response.status == .badRequest)
    }
    #expect(try await tenant.send(.role(role.id)).excludedEntitlements == [])
  }

  @Test func `An edit without ids is refused`() async throws {
    let path = "/v2024/role-mining-sessions/\(session)/potential-roles/\(role.id)/edit-entitlements"
    let reply = await tenant.reply(.post, path, #"{"exclude": true}"#)
    #expect(reply.response.status == .badRequest)
  }

  @Test func `Entitlements and applications are listed by name`() async throws {
    let entitlements = try await tenant.send(
      Listing.entitlements(of: role.id, in: session).page(count: true))
    #expect(entitlements.total == role.entitlementCount)
    let applications = try await tenant.send(
      Listing.applications(of: role.id, in: session).page(count: true))
    #expect(
      Set(applications.items.map(\.name))
        == Set(try await popularities().map(\.applicationName)))
    #expect(applications.total == applications.items.count)
  }

  @Test func `Members are listed with attributes, filtered and sorted by name`() async throws {
    let listing = Listing.identities(of: role.id, in: session)
    let page = try await tenant.send(listing.sorted(by: [.descending(.name)]).page(count: true))
    #expect(page.total == role.identityCount)
    let names = page.items.compactMap { $0.name?.lowercased() }
    #expect(names == names.sorted(by: >))
    #expect(page.items.allSatisfy { $0.attributes["department"] != nil })
    let prefix = String(names[0].prefix(3))
    let found = try await tenant.send(listing.filtered { $0.name.starts(with: prefix) }.page())
    #expect(found.items.contains { $0.id == page.items[0].id })
  }

  @Test func `The use of a source lists every member, and matches the percentage`() async throws {
    let used = try #require(
      try await popularities().first { $0.activitySourceState == .complete })
    let source = try #require(used.sourceID)
    let page = try await tenant.send(
      Listing.usage(of: role.id, in: source).sorted(by: [.descending(.usageCount)])
        .page(count: true))
    #expect(page.total == role.identityCount)
    let days = page.items.compactMap(\.usageCount)
    #expect(days == days.sorted(by: >))
    let users = 100 * Double(days.count { $0 > 0 }) / Double(days.count)
    let percentage = try #require(used.sourceUsagePercent)
    #expect(abs(users - percentage) <= 0.05)
    let reply = await tenant.reply(to: Listing.usage(of: role.id, in: "nothing").page())
    #expect(reply.response.status == .notFound)
  }
}
