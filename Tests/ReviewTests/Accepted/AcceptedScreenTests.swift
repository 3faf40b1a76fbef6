@testable import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

extension AcceptedEvidence {
  /// What is found out about a role of which two people hold a part.
  static func sample(grantCount: Int = 100) -> AcceptedEvidence {
    let held = heldRole(1, [(1, [1, 2]), (2, [1]), (3, [])], granting: [1, 2])
    var accepted = AcceptedRoles()
    accepted.roles = [
      AcceptedRole(
        role: held.role, path: path, decision: Decision(.accepted, on: DecidedRole(held.role.id)),
        granted: held.granted)
    ]
    return AcceptedEvidence(
      accepted: accepted,
      coverage: CoverageReport(
        [held],
        in: TenantOrganization(identityCount: 50, entitlementCount: 9, grantCount: grantCount)),
      gains: ExpectedGains([held]))
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The screen of the accepted roles` {
  private func reading() -> (state: AppState, walk: AcceptedWalk?) {
    var state = started(keepsDecisions: true)
    _ = state.update(with: .show(.allRoles))
    let effects = state.update(with: .ask(.coverage))
    guard case .accepted(let walk)? = effects.questions.first else { return (state, nil) }
    return (state, walk)
  }

  private func shown() throws -> AppState {
    let (start, walk) = reading()
    var state = start
    let begun = try #require(walk)
    _ = state.update(with: .answer(.evidence(.accepted(begun, .read(.sample())))))
    return state
  }

  private func screen(_ state: AppState) throws -> AcceptedScreen {
    guard case .accepted(let screen) = state.screen else { throw Missing() }
    return screen
  }

  private struct Missing: Error {}

  @Test func `opens over a list, reads, and goes back to it`() throws {
    let (start, walk) = reading()
    var state = start
    let begun = try #require(walk)
    #expect(state.isBusy)
    #expect(
      state.update(with: .answer(.evidence(.accepted(begun, .underWay)))).questions.count == 1)
    _ = state.update(with: .answer(.evidence(.accepted(begun, .read(.sample())))))
    #expect(!state.isBusy)
    let figures = try screen(state).figures.loadedRows
    #expect(figures.first { $0.subject == .explainedGrants }?.bounds?.exact == 3)
    #expect(figures.first { $0.subject == .explainedGrants }?.meaning == "3.0 % of all")
    _ = state.update(with: .back)
    #expect(state.roles != nil)
  }

  @Test func `shows shares below ten percent to a tenth, as elsewhere`() throws {
    func meaning(ofThreeIn grantCount: Int) throws -> String? {
      let (start, walk) = reading()
      var state = start
      let begun = try #require(walk)
      let evidence = AcceptedEvidence.sample(grantCount: grantCount)
      _ = state.update(with: .answer(.evidence(.accepted(begun, .read(evidence)))))
      return try screen(state).figures.loadedRows
        .first { $0.subject == .explainedGrants }?.meaning
    }
    #expect(try meaning(ofThreeIn: 1_000) == "0.3 % of all")
    #expect(try meaning(ofThreeIn: 100_000) == "under 0.1 % of all")
    #expect(try meaning(ofThreeIn: 3_001) == "0.1 % of all")
    #expect(try meaning(ofThreeIn: 30) == "10 % of all")
    #expect(try meaning(ofThreeIn: 4) == "75 % of all")
  }

  @Test func `stops reading when it is left, and drops late answers`() throws {
    let (start, walk) = reading()
    var state = start
    let begun = try #require(walk)
    _ = state.update(with: .back)
    #expect(state.update(with: .answer(.evidence(.accepted(begun, .underWay)))).questions.isEmpty)
    let again = state.update(with: .ask(.coverage)).questions
    #expect(again.count == 1)
    #expect(
      state.update(with: .answer(.evidence(.accepted(begun, .read(.sample()))))).questions.isEmpty)
    let shown = try screen(state)
    #expect(shown.evidence == nil)
  }

  @Test func `is not read again as long as nothing is decided`() throws {
    var state = try shown()
    _ = state.update(with: .back)
    #expect(state.update(with: .ask(.acceptedGains)).questions.isEmpty)
    let tab = try screen(state).tab
    #expect(tab == .identities)
    #expect(!state.isAcceptedOutdated)
    _ = state.update(with: .answer(.decisions(.success(CurrentDecisions(byRole: [:], upTo: 9)))))
    #expect(state.isAcceptedOutdated)
    _ = state.update(with: .back)
    #expect(state.update(with: .ask(.coverage)).questions.count == 1)
  }

  @Test func `opens a role, and is shown again when that is left`() throws {
    var state = try shown()
    _ = state.update(with: .nextTab(forward: true))
    _ = state.update(with: .open)
    #expect(state.roleScreen?.path == path)
    #expect(state.update(with: .ask(.acceptedGains)).questions.isEmpty)
    let tab = try screen(state).tab
    #expect(tab == .identities)
    #expect(state.screens.count == 3)
  }

  @Test func `keeps what it shows if reading again fails`() throws {
    var state = try shown()
    guard case .accepted(let walk)? = state.update(with: .refresh).questions.first else {
      Issue.record("nothing is read again")
      return
    }
    #expect(state.update(with: .refresh).questions.isEmpty)
    _ = state.update(with: .answer(.evidence(.accepted(walk, .failed("The journal is locked.")))))
    let shown = try screen(state)
    #expect(shown.figures.count == 9)
    #expect(shown.failure == "The journal is locked.")
    #expect(state.messages.current?.text.contains("The journal is locked.") == true)
  }

  @Test func `is not among the places that the next run returns to`() throws {
    let state = try shown()
    #expect(state.bookmark.screens.map(\.subject) == [.sessions, .allRoles])
  }

  @Test func `exports the gains in the form that the file's ending names`() throws {
    var state = try shown()
    _ = state.update(with: .ask(.exportGains))
    let prompt = try #require(state.dialog as? GainsPrompt)
    #expect(prompt.line.text == "gains-2001-01-01.html")
    _ = state.update(with: .type(.deleteToStart))
    state.type("gains.json")
    #expect(state.update(with: .submit).isEmpty)
    #expect((state.dialog as? GainsPrompt)?.line.problem != nil)
    _ = state.update(with: .type(.deleteToStart))
    state.type("gains.md")
    guard case .writeReport(let job, let request, _)? = state.update(with: .submit).first else {
      Issue.record("nothing is written")
      return
    }
    #expect(request.form == .markdown)
    _ = state.update(with: .answer(.reported(job, request, .failed("No room."))))
    #expect((state.dialog as? GainsPrompt)?.line.problem?.message == "No room.")
  }

  @Test func `needs a journal`() {
    var state = started()
    _ = state.update(with: .show(.allRoles))
    #expect(Action.ask(.coverage).obstacle(in: state) == "Decisions are not kept in this review.")
  }
}

@Suite(.timeLimit(.minutes(1))) struct `What a role would make redundant` {
  private func rows(_ state: AppState) -> [String] {
    (state.roleScreen?.tabs[GainsTab.self].list.loadedRows ?? []).map {
      "\($0.name): \($0.gained.joined(separator: ", "))"
    }
  }

  @Test func `is requested only when it is looked at, after the existing roles`() throws {
    var state = showingRole()
    _ = state.update(with: .tab(.gains))
    let holdings = TenantHoldings(
      identities: [PublicIdentity(id: "i1", name: "Ana"), PublicIdentity(id: "i2", name: "Bo")],
      entitlements: [NamedReference(id: "e1", name: "E 1"), NamedReference(id: "e2", name: "E 2")],
      held: [[0, 1], [0]])
    _ = state.update(with: .answer(.evidence(.holdings(path, .success(holdings)))))
    #expect(state.update(with: .ask(.turnGains)).questions.isEmpty)
    let asked = state.update(with: .ask(.turnGains)).questions
    #expect(asked == [.surroundings(again: false)])
    let surroundings = TenantSurroundings(roles: .known([]), policies: .known([]))
    let further = state.update(with: .answer(.evidence(.surroundings(surroundings)))).questions
    #expect(further == [.existingMembers(path, granting: ["e1", "e2", "e3"])])
    #expect(rows(state) == ["Ana: Entitlement 1, Entitlement 2", "Bo: Entitlement 1"])
    #expect(state.isBusy)
    let base = ExistingAccess(
      id: "x", directEntitlements: ["e1"], profileEntitlements: [], members: ["i1", "i2"])
    _ = state.update(with: .answer(.evidence(.existingMembers(path, .known([base])))))
    #expect(rows(state) == ["Ana: Entitlement 2"])
    let shown = try #require(state.roleScreen)
    #expect(shown.tabs[GainsTab.self].areKnownToBeDirect)
    #expect(shown.tabs[GainsTab.self].count(in: shown) == 1)
    #expect(!state.isBusy)
  }

  @Test func `takes a request for each existing role that grants some of it`() async throws {
    let tenant = CloudTenant(roleSize: 3)
    let reader = EvidenceReader(Client(transport: tenant))
    let known = try await reader.existingRoles(granting: ["e1"])
    #expect(known.value?.map(\.id) == ["x1"])
    #expect(tenant.questions("/assigned-identities").count == 1)
    _ = try await reader.existingRoles(granting: ["e7"])
    #expect(tenant.questions("/assigned-identities").count == 1)
    #expect(tenant.questions().allSatisfy { $0.isInBackground })
    let refusing = EvidenceReader(
      Client(transport: CloudTenant(roleSize: 3, refused: ["/v2024/roles"])))
    let refused = try await refusing.existingRoles(granting: ["e1"])
    #expect(refused.reason == "this login lacks the permission")
  }
}
