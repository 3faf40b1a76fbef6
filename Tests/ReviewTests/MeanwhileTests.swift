import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `What someone else changes meanwhile` {
  private struct Missing: Error {}

  private func meanwhile(
    _ state: inout AppState, _ job: JobID, _ now: Seen, _ differences: [Difference]
  ) -> [Effect] {
    state.update(
      with: .answer(.delivered(job, .changedMeanwhile(ChangedMeanwhile(differences, now: now)))))
  }

  private var renamed: PotentialRole {
    PotentialRole(
      id: "r1", name: "Theirs", identityCount: 10, excludedEntitlements: [],
      identityDistribution: [], identityIDs: [])
  }

  private let newName = Difference.role(.name(before: "Role 1", now: "Theirs"))

  @Test func `a rename does not overwrite another one, and shows both names before it asks again`()
    throws
  {
    var state = showingRole()
    _ = state.update(with: .ask(.rename))
    _ = state.update(with: .type(.deleteToStart))
    state.type("Mine")
    guard case .send(let job, let change, .role(let seen)) = state.update(with: .submit).first
    else { throw Missing() }
    #expect(seen.name == "Role 1")
    _ = meanwhile(&state, job, .role(renamed), [newName])
    guard let question = state.dialog as? SendingQuestion else {
      Issue.record("not asked")
      return
    }
    #expect(question.sentences.last == "name: Role 1 → Theirs")
    #expect(!question.takesEnter)
    #expect(state.roleScreen?.role.name == "Theirs")
    #expect(state.changes[job] == nil)
    guard
      case .send(_, change, Seen.role(renamed).withoutIdentities) =
        state.update(with: .submit).first
    else { throw Missing() }
  }

  @Test func `an exclusion opens its preview again, without what is excluded already`() throws {
    var state = showingRole()
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .ask(.exclude))
    guard case .send(let job, _, _) = state.update(with: .submit).first else { throw Missing() }
    var now = renamed
    now.name = "Role 1"
    now.excludedEntitlements = ["e1"]
    let difference = Difference.role(.exclusions(excluded: ["e1"], restored: []))
    let effects = meanwhile(&state, job, .role(now), [difference])
    guard let preview = state.dialog as? ExclusionPreview else {
      Issue.record("no preview")
      return
    }
    #expect(preview.entitlements.map(\.id) == ["e2"])
    #expect(preview.differences == [difference])
    // The figures are not those of the list that was shown before.
    #expect(state.compositions(of: preview) == nil)
    #expect(effects.pageRequests.contains { $0.source == .tab(.entitlements, path) })
    guard
      case .send(_, .role(.edit(let edit), _), Seen.role(now).withoutIdentities) =
        state.update(with: .submit).first
    else { throw Missing() }
    #expect(edit.ids == ["e2"])
  }

  @Test func `a provisioning opens its form again and waits for the new list`() throws {
    var state = confirmingProvision()
    let sent = state.sendProvision()
    let (job, _) = try #require(sent)
    var now = renamed
    now.name = "Role 1"
    let added = Difference.goingIn(
      added: [entitlement(9, popularity: 90, holders: 9)], removedCount: 0)
    _ = meanwhile(
      &state, job, .provisioning(now, entitlements: ["e1", "e2", "e9"], unreadable: 0), [added])
    guard let form = state.dialog as? ProvisionForm else {
      Issue.record("no form")
      return
    }
    #expect(form.stage == .fields)
    #expect(form.name.text == "Role 1")
    #expect(form.problem?.contains("1 entitlement added: Entitlement 9") == true)
    #expect(state.update(with: .submit) == [])
    guard let waiting = state.dialog as? ProvisionForm else { return }
    #expect(waiting.stage == .fields)
  }

  @Test func `a change of limits asks again when the session was renamed meanwhile`() throws {
    var state = showing(
      RoleMiningSession(
        id: "s1", name: "Finance", state: .potentialRolesCreated, minimumIdentities: 20,
        pruneThreshold: 40))
    _ = state.update(with: .ask(.tuneSession))
    _ = state.update(with: .type(.deleteToStart))
    state.type("55")
    _ = state.update(with: .submit)
    guard case .send(let job, let change, .session(var now)) = state.update(with: .submit).first
    else { throw Missing() }
    now.name = "Theirs"
    let difference = Difference.session(.name(before: "Finance", now: "Theirs"))
    _ = meanwhile(&state, job, .session(now), [difference])
    guard case .send(_, change, .session(now)) = state.update(with: .submit).first else {
      throw Missing()
    }
  }

  @Test func `such news does not discard what is being typed`() throws {
    var state = showingRole()
    guard case .send(let job, _, _) = state.update(with: .toggleSaved).first else {
      throw Missing()
    }
    _ = state.update(with: .ask(.describe))
    state.type("half a sentence")
    _ = meanwhile(&state, job, .role(renamed), [newName])
    guard let prompt = state.dialog as? any Prompt else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.line.field.text == "half a sentence")
    #expect(state.messages.current?.text.contains("Nothing was sent: Role 1 has changed") == true)
  }

  @Test func `a role that was deleted leaves the list with a message`() throws {
    var state = showingRole()
    guard case .send(let job, _, _) = state.update(with: .toggleSaved).first else {
      throw Missing()
    }
    let effects = state.refuse(job, APIError(.missing, operation: "getPotentialRole", status: 404))
    #expect(state.roleScreen == nil)
    #expect(state.roles?.loadedRows == [])
    #expect(effects.pageRequests.contains { $0.source == .roles(.all) })
    #expect(state.messages.current?.text == "Role 1 is no longer on the tenant.")
  }

  @Test func `the prompt keeps the role it was opened for when another page arrives`() throws {
    var (state, request) = showingRoles()
    let first = try #require(request)
    _ = state.update(with: .answer(.roles(first, .success(RowPage(rows: [role(1)], total: 1)))))
    _ = state.update(with: .ask(.rename))
    for request in state.update(with: .refresh).pageRequests {
      let page = RowPage(rows: [role(2)], total: 1)
      _ = state.update(with: .answer(.roles(request, .success(page))))
    }
    _ = state.update(with: .type(.deleteToStart))
    state.type("Mine")
    guard
      case .send(_, .role(_, let path), .role(let seen)) = state.update(with: .submit).first
    else { throw Missing() }
    #expect(path.role == "r1")
    #expect(seen.name == "Role 1")
  }
}
