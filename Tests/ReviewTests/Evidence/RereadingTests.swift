import FoundationEssentials
import RoleEvidence
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

extension [Effect] {
  /// The questions among them.
  var questions: [EvidenceRequest] {
    compactMap { if case .evidence(let request) = $0 { request } else { nil } }
  }
}

@Suite(.timeLimit(.minutes(1))) struct `Reading evidence again` {
  private let roles = TenantSurroundings(roles: .known([]), policies: .known([]))

  @Test func `asks for the policies and the existing roles again`() {
    var state = showingRole()
    let first = state.update(with: .tab(.overview)).questions
    #expect(first.contains(.surroundings(again: false)))
    #expect(first.contains(.conflictRules(again: false)))
    _ = state.update(with: .answer(.evidence(.surroundings(roles))))
    _ = state.update(with: noConflictRules)
    let again = state.update(with: .refresh).questions
    #expect(again.contains(.surroundings(again: true)))
    #expect(again.contains(.conflictRules(again: true)))
    #expect(!state.update(with: .tab(.overview)).questions.contains(.conflictRules(again: true)))
  }

  @Test func `reads the policies of a tenant again, and the roles only if they are wanted`()
    async throws
  {
    let tenant = CloudTenant(roleSize: 1)
    let reader = EvidenceReader(Client(transport: tenant))
    _ = await reader.surroundings()
    _ = await reader.conflictRules(again: true)
    #expect(tenant.questions("/sod-policies").count == 2)
    #expect(tenant.questions("/v2024/roles").count == 1)
    _ = await reader.surroundings(again: true)
    #expect(tenant.questions("/sod-policies").count == 2)
    #expect(tenant.questions("/v2024/roles").count == 2)
  }

  /// A role on the gains tab, after the tenant was asked person by person.
  private func walked() async throws -> AppState {
    var state = showingRole()
    _ = state.update(with: .tab(.gains))
    let refused = APIError(.missing, operation: "getHoldings")
    _ = state.update(with: .answer(.evidence(.holdings(path, .failure(refused)))))
    try await finishWalk(&state, of: 2)
    return state
  }

  /// Asks about so many people, each of whom holds the first entitlement.
  private func finishWalk(_ state: inout AppState, of count: Int) async throws {
    let effects = state.update(with: .ask(.loadHoldings))
    guard case .walk(var walk)? = effects.questions.first else { return }
    let reader = EvidenceReader(Client(transport: CloudTenant(roleSize: count)))
    while walk.holdings == nil { try await walk.goOn(with: reader) }
    _ = state.update(with: .answer(.evidence(.walk(walk, nil))))
  }

  @Test func `offers to ask person by person again, and keeps what was found`() async throws {
    var state = try await walked()
    #expect(state.roleScreen?.knowledge?.holdings?.value?.held == [[0], [0]])
    #expect(Action.ask(.loadHoldings).obstacle(in: state) != nil)
    let asked = state.update(with: .refresh).questions
    #expect(asked.contains(.holdings(path)))
    let refused = APIError(.missing, operation: "getHoldings")
    _ = state.update(with: .answer(.evidence(.holdings(path, .failure(refused)))))
    #expect(state.roleScreen?.knowledge?.holdings?.value?.held == [[0], [0]])
    #expect(state.roleScreen?.knowledge?.areHoldingsOld == true)
    #expect(Action.ask(.loadHoldings).obstacle(in: state) == nil)
    try await finishWalk(&state, of: 3)
    #expect(state.roleScreen?.knowledge?.holdings?.value?.held == [[0], [0], [0]])
    #expect(state.roleScreen?.knowledge?.areHoldingsOld == false)
    #expect(Action.ask(.loadHoldings).obstacle(in: state) != nil)
  }

  @Test func `keeps what was found if asking again fails`() async throws {
    var state = try await walked()
    _ = state.update(with: .refresh)
    guard case .walk(let walk)? = state.update(with: .ask(.loadHoldings)).questions.first else {
      Issue.record("nobody is asked")
      return
    }
    let failure = APIError(.server, operation: "listEntitlements")
    _ = state.update(with: .answer(.evidence(.walk(walk, failure))))
    #expect(state.roleScreen?.knowledge?.holdings?.value?.held == [[0], [0]])
  }

  @Test func `shows how many existing roles were read`() {
    var state = showingRole()
    _ = state.update(with: .tab(.overview))
    #expect(state.isBusy)
    var status = ConnectionStatus()
    status.reading.existingRoles = ReadingProgress("existing roles", 412, of: 1_033)
    _ = state.update(with: .connection(status))
    let lines = state.roleScreen?.tabs[OverviewTab.self].list.loadedRows.map(\.line.text) ?? []
    #expect(lines.contains("412 of 1,033 existing roles read"), "\(lines)")
    _ = state.update(with: .answer(.evidence(.surroundings(roles))))
    _ = state.update(with: .connection(ConnectionStatus()))
    let later = state.roleScreen?.tabs[OverviewTab.self].list.loadedRows.map(\.line.text) ?? []
    #expect(later.contains("there are no existing roles"), "\(later)")
  }

  @Test func `a reader says how far it is`() async {
    let tenant = CloudTenant(roleSize: 1)
    let reader = EvidenceReader(Client(transport: tenant))
    #expect(reader.meter.current.existingRoles == nil)
    _ = await reader.surroundings()
    #expect(reader.meter.current.existingRoles == nil)
    #expect(ReadingProgress("existing roles", 3, of: nil).words == "3 existing roles read")
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The other roles of a session` {
  private func similar() -> AppState {
    var state = showingRole()
    _ = state.update(with: .tab(.similar))
    return state
  }

  /// The session has so many roles beside the one on the screen.
  private func listed(_ state: inout AppState, _ count: Int) -> [Effect] {
    guard case .siblings(var walk)? = state.update(with: .ask(.loadSiblings)).questions.first else {
      Issue.record("nothing is read")
      return []
    }
    walk.list((1...(count + 1)).map { role($0) })
    return state.update(with: .answer(.evidence(.siblings(walk, nil))))
  }

  @Test func `are read at once if they are few`() {
    var state = similar()
    let effects = listed(&state, 5)
    #expect(state.dialog == nil)
    guard case .siblings(let walk)? = effects.questions.first else {
      Issue.record("it does not go on")
      return
    }
    #expect(walk.wantedCount == 5)
    #expect(Action.ask(.loadSiblings).obstacle(in: state)?.contains("being read") == true)
  }

  @Test func `are read after a question that says how many requests it takes`() throws {
    var state = similar()
    #expect(listed(&state, 40).questions.isEmpty)
    let question = try #require(state.dialog as? LoadingQuestion)
    #expect(question.subject == .roles && question.count == 40)
    _ = state.update(with: .dismiss)
    #expect(Action.ask(.loadSiblings).obstacle(in: state) == nil)
    #expect(listed(&state, 40).questions.isEmpty)
    #expect(state.update(with: .submit).questions.count == 1)
  }

  @Test func `are not asked about on another screen`() {
    var state = similar()
    guard case .siblings(var walk)? = state.update(with: .ask(.loadSiblings)).questions.first else {
      return
    }
    _ = state.update(with: .tab(.entitlements))
    walk.list((1...50).map { role($0) })
    #expect(state.update(with: .answer(.evidence(.siblings(walk, nil)))).questions.isEmpty)
    #expect(state.dialog == nil)
  }

  @Test func `are offered again after a failure`() {
    var state = similar()
    guard case .siblings(let walk)? = state.update(with: .ask(.loadSiblings)).questions.first else {
      return
    }
    let failure = APIError(.forbidden, operation: "getPotentialRoleSummaries")
    _ = state.update(with: .answer(.evidence(.siblings(walk, failure))))
    #expect(state.messages.current?.weight == .failure)
    #expect(Action.ask(.loadSiblings).obstacle(in: state) == nil)
  }
}
