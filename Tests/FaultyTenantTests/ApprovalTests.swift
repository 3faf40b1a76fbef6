import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@testable import Journal
@testable import Review

@Suite(.timeLimit(.minutes(2))) struct `Provisioning with a second pair of eyes` {
  private let folder: TemporaryFolder
  private let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try Journal(in: folder.path(of: "state"))
  }

  private func context(_ name: String) -> RecordContext {
    RecordContext(tenant: .local("x"), author: Author(localUser: name))
  }

  private func accept(_ tenant: FaultyTenant, as name: String) throws {
    let ids = tenant.entitlements.map(\.id.rawValue)
    let subject = DecidedRole(
      tenant.role.id, name: "Clerks", signature: RoleSignature(entitlements: HashSet(of: ids)))
    try journal.decide(Decision(.accepted, on: subject), in: context(name))
  }

  private func provision(_ tenant: FaultyTenant, approvals: Int) async throws -> ChangeOutcome {
    let recorder = ChangeRecorder(journal, context("ana"), approvals: approvals)
    let sender = ChangeSender(
      tenant.client, patience: Patience(clock: FaultyTenant.clock), recorder: recorder)
    let kind = TriedChange.provision
    return await sender.send(kind.change(tenant), seen: try await kind.seen(tenant))
  }

  @Test func `sends nothing until two people have accepted the role`() async throws {
    let tenant = try await FaultyTenant.copy()
    for acceptance in [nil, "ana", "ana"] {
      if let acceptance { try accept(tenant, as: acceptance) }
      guard case .refused(let error) = try await provision(tenant, approvals: 2) else {
        Issue.record("It was sent.")
        return
      }
      #expect(error.kind == .unapproved)
    }
    #expect(tenant.wire.sent == [])
    #expect(try journal.openChanges(of: .local("x")) == [])
    try accept(tenant, as: "ben")
    guard case .done = try await provision(tenant, approvals: 2) else {
      Issue.record("It was not sent.")
      return
    }
    #expect(tenant.wire.sent.count == 1)
  }

  @Test func `needs no decision if the settings ask for none`() async throws {
    let tenant = try await FaultyTenant.copy()
    guard case .done = try await provision(tenant, approvals: 0) else {
      Issue.record("It was not sent.")
      return
    }
  }

  @Test func `does not concern other changes`() async throws {
    let tenant = try await FaultyTenant.copy()
    let recorder = ChangeRecorder(journal, context("ana"), approvals: 2)
    let sender = ChangeSender(
      tenant.client, patience: Patience(clock: FaultyTenant.clock), recorder: recorder)
    let kind = TriedChange.rename
    let outcome = await sender.send(kind.change(tenant), seen: try await kind.seen(tenant))
    guard case .done = outcome else { Issue.record("\(outcome)"); return }
  }
}

@Suite(.timeLimit(.minutes(2))) struct `Undoing a change of an earlier run` {
  private let folder: TemporaryFolder
  private let journal: Journal
  private let context = RecordContext(tenant: .local("x"), author: Author(localUser: "ana"))

  init() throws {
    folder = try TemporaryFolder()
    journal = try Journal(in: folder.path(of: "state"))
  }

  private func sender(_ tenant: FaultyTenant) -> ChangeSender {
    ChangeSender(
      tenant.client, patience: Patience(clock: FaultyTenant.clock),
      recorder: ChangeRecorder(journal, context))
  }

  private func undoable(as context: RecordContext? = nil) throws -> [UndoableChange] {
    let recorder = ChangeRecorder(journal, context ?? self.context)
    return try OpenJournal(recorder: recorder, start: try journal.last().count).undoableChanges()
  }

  @Test(arguments: [TriedChange.rename, .describe, .save, .exclude, .restore, .renameSession])
  func `restores what was before it`(kind: TriedChange) async throws {
    let tenant = try await FaultyTenant.copy()
    try await kind.prepare(tenant)
    let outcome = await sender(tenant).send(kind.change(tenant), seen: try await kind.seen(tenant))
    guard case .done = outcome else { Issue.record("\(outcome)"); return }
    let step = try #require(try undoable().last)
    let undone = await sender(tenant).send(step.inverse, seen: step.left)
    guard case .done = undone else { Issue.record("\(undone)"); return }
    let isShown = try await kind.isShown(tenant)
    #expect(!isShown)
  }

  @Test func `is refused if the tenant shows something else by now`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.rename
    _ = await sender(tenant).send(kind.change(tenant), seen: try await kind.seen(tenant))
    _ = try await tenant.colleague.run(
      .change(tenant.role.id, in: tenant.session, PotentialRoleChange(name: "Theirs")))
    let step = try #require(try undoable().last)
    guard case .changedMeanwhile = await sender(tenant).send(step.inverse, seen: step.left) else {
      Issue.record("It was sent.")
      return
    }
    #expect(try await tenant.now().name == "Theirs")
  }

  @Test func `is offered neither for a colleague's change nor for one that nobody confirmed`()
    async throws
  {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.rename
    tenant.wire.fail(.lostAfter, times: 1)
    _ = await sender(tenant).send(kind.change(tenant), seen: try await kind.seen(tenant))
    #expect(try undoable() == [])
    let saving = TriedChange.save
    _ = await sender(tenant).send(saving.change(tenant), seen: try await saving.seen(tenant))
    #expect(try undoable().count == 1)
    let colleague = RecordContext(tenant: .local("x"), author: Author(localUser: "ben"))
    #expect(try undoable(as: colleague) == [])
  }
}
