import LocalTenant
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(2))) struct `What mining knows about a session` {
  @Test func `Identities in no role are listed, those that nearly fit one first`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let id = try #require(session.id)
    let roles = try await tenant.roles(of: session)
    var members: Set<String> = []
    for role in roles {
      let whole = try await tenant.send(.role(role.id))
      members.formUnion(whole.identityIDs?.map(\.rawValue) ?? [])
    }
    let client = Client(transport: tenant.tenant.transport)
    let unplaced = try await client.all(Listing.unplaced(in: id)).items
    #expect(unplaced.count == 200 - members.count)
    #expect(members.isDisjoint(with: unplaced.map(\.id.rawValue)))
    #expect(zip(unplaced, unplaced.dropFirst()).allSatisfy { $0.similarity >= $1.similarity })
    let known = Set(roles.map(\.id.rawValue))
    for identity in unplaced {
      if let closest = identity.closestRole { #expect(known.contains(closest.id.rawValue)) }
      #expect((0...100).contains(identity.similarity))
    }
    let mining = try await tenant.send(.mining(of: id))
    #expect(mining.unplacedCount == unplaced.count)
    #expect(mining.isBounded == false)
  }

  @Test func `An identity in no role has what it lacks of the closest core`() async throws {
    // Roles smaller than this place nobody.
    let (tenant, session) = try await TestTenant.mined(
      RoleMiningSessionRequest(minimumIdentities: 40))
    let page = try await tenant.send(Listing.unplaced(in: #require(session.id)).page())
    let unplaced = try #require(page.items.first { !$0.lacking.isEmpty })
    let role = try #require(unplaced.closestRole)
    let holdings = try await tenant.send(.holdings(of: PotentialRole.ID(role.id.rawValue)))
    let granted = Set(holdings.entitlements.map(\.id))
    #expect(unplaced.lacking.allSatisfy { granted.contains($0.id) && $0.name != nil })
  }

  @Test func `The number of weighed thresholds is reported`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let mining = try await tenant.send(.mining(of: #require(session.id)))
    let steps = try #require(mining.thresholdCount)
    #expect(steps > 1)
    #expect((1...steps).contains(try #require(mining.weighedCount)))
  }

  @Test func `The prescribed threshold is found even if another one is requested`() async throws {
    let (tenant, session) = try await TestTenant.mined(
      RoleMiningSessionRequest(pruneThreshold: 70))
    let fresh = try await tenant.mine(RoleMiningSessionRequest())
    #expect(fresh.prescribedPruneThreshold != nil)
    #expect(session.prescribedPruneThreshold == fresh.prescribedPruneThreshold)
  }

  @Test func `Every role states how improbable it is by chance`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    for role in try await tenant.roles(of: session) {
      let origin = try #require(try await tenant.send(.evidence(of: role.id)).origin)
      #expect(try #require(origin.support) >= 2)
      #expect(origin.layer == nil)
    }
  }

  @Test func `A misfit has a fit that agrees with what it lacks`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    var count = 0
    for role in try await tenant.roles(of: session) {
      let evidence = try await tenant.send(.evidence(of: role.id))
      for outlier in evidence.outliers {
        count += 1
        #expect(
          outlier.fit == 100 * (evidence.coreCount - outlier.lacked.count) / evidence.coreCount)
      }
    }
    #expect(count > 0)
  }

  @Test func `Another session and a missing one are refused by name`() async throws {
    let tenant = try TestTenant()
    await #expect(throws: APIError.self) {
      _ = try await tenant.send(.mining(of: RoleMiningSession.ID("missing")))
    }
  }
}

@Suite(.timeLimit(.minutes(2))) struct `Mining a session again` {
  @Test func `with the same limits changes nothing that was mined`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    let id = try #require(session.id)
    let before = try await tenant.roles(of: session)
    let holdings = try await tenant.send(.holdings(of: #require(before.first?.id)))
    for minimum in [50, session.minimumIdentities ?? 20] {
      _ = try await tenant.send(.change(id, RoleMiningSessionChange(minimumIdentities: minimum)))
      await tenant.tenant.finishJobs()
    }
    let after = try await tenant.roles(of: session)
    #expect(Set(after.map(\.id)) == Set(before.map(\.id)))
    #expect(
      after.compactMap(\.entitlementCount).sorted()
        == before.compactMap(\.entitlementCount).sorted())
    let again = try await tenant.send(.holdings(of: #require(before.first?.id)))
    #expect(again.held == holdings.held)
  }

  @Test func `gives what a new session with these limits gives`() async throws {
    let (tenant, session) = try await TestTenant.mined()
    for threshold in [30, 70] {
      _ = try await tenant.send(
        .change(#require(session.id), RoleMiningSessionChange(pruneThreshold: threshold)))
      await tenant.tenant.finishJobs()
      let again = try await tenant.roles(of: session)
      let fresh = try await tenant.roles(
        of: tenant.mine(RoleMiningSessionRequest(pruneThreshold: threshold)))
      #expect(
        again.compactMap(\.identityCount).sorted() == fresh.compactMap(\.identityCount).sorted())
      #expect(again.compactMap(\.density).sorted() == fresh.compactMap(\.density).sorted())
    }
  }

  @Test func `for common access gives what a new session with these limits gives`() async throws {
    let (tenant, session) = try await TestTenant.mined(
      RoleMiningSessionRequest(type: .common, pruneThreshold: 97))
    for threshold in [60, 90] {
      _ = try await tenant.send(
        .change(#require(session.id), RoleMiningSessionChange(pruneThreshold: threshold)))
      await tenant.tenant.finishJobs()
      let again = try await tenant.roles(of: session)
      let fresh = try await tenant.roles(
        of: tenant.mine(RoleMiningSessionRequest(type: .common, pruneThreshold: threshold)))
      #expect(
        again.compactMap(\.entitlementCount).sorted()
          == fresh.compactMap(\.entitlementCount).sorted())
    }
  }
}
