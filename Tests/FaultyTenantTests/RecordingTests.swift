import FoundationEssentials
import GRDB
import HTTPTypes
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@testable import Journal
@testable import Review

/// The journal of changes on a network on which everything can go wrong.
@Suite(.timeLimit(.minutes(5))) struct `Recording changes` {
  private let folder: TemporaryFolder
  private let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try Journal(in: folder.path(of: "state"))
  }

  private let context = RecordContext(tenant: .local("x"), author: Author(localUser: "ana"))

  private var recorder: ChangeRecorder { ChangeRecorder(journal, context) }

  private func sender(_ tenant: FaultyTenant, later seconds: Double = 0) -> ChangeSender {
    ChangeSender(tenant.client, patience: patience(later: seconds), recorder: recorder)
  }

  private func patience(later seconds: Double) -> Patience {
    Patience(clock: FaultyTenant.clock, date: { Date().addingTimeInterval(seconds) })
  }

  /// What the next run of the program finds out.
  private func settle(
    _ tenant: FaultyTenant, later seconds: Double
  ) async throws -> [SettledChange.Outcome] {
    journal.held.releaseAll()
    return try await EarlierChanges(tenant.client, recorder, patience: patience(later: seconds))
      .settle().map(\.outcome)
  }

  private var entries: [JournalEntry] {
    get throws { try journal.records().reversed().map(\.entry) }
  }

  private var outcomes: [RecordedOutcome.Result] {
    get throws {
      try entries.compactMap { entry in
        if case .outcome(let outcome) = entry { outcome.result } else { nil }
      }
    }
  }

  private var changes: [SentChange] {
    get throws {
      try entries.compactMap { if case .change(let change) = $0 { change } else { nil } }
    }
  }

  @Test(arguments: TriedChange.allCases)
  func `A change and its outcome are two records`(kind: TriedChange) async throws {
    let tenant = try await FaultyTenant.copy()
    try await kind.prepare(tenant)
    let outcome = await sender(tenant).send(kind.change(tenant), seen: try await kind.seen(tenant))
    guard case .done = outcome else { Issue.record("\(outcome)"); return }
    let change = try #require(try changes.first)
    #expect(try entries.count == 2)
    #expect(try outcomes == [.done])
    #expect(change.method == (kind.isPatch ? "PATCH" : "POST"))
    #expect(change.path.hasPrefix("/v2024/role-mining-"))
    #expect(change.body != nil && change.before != nil)
    #expect(change.before?["identityIds"] == nil)
    #expect(change.role == kind.role(tenant))
    #expect(!change.words.isEmpty)
    #expect(try journal.openChanges(of: context.tenant) == [])
    #expect(try journal.verify().flaw == nil)
  }

  @Test(arguments: TriedChange.allCases)
  func `A change whose answer was lost is settled at the next start, and sent once`(
    kind: TriedChange
  ) async throws {
    let tenant = try await FaultyTenant.copy()
    try await kind.prepare(tenant)
    let seen = try await kind.seen(tenant)
    tenant.wire.fail(.lostAfter, times: 1)
    let outcome = await sender(tenant).send(kind.change(tenant), seen: seen)
    guard case .lost = outcome else { Issue.record("\(outcome)"); return }
    #expect(try outcomes == [.unconfirmed])
    // The program ends here, and is started again the next day.
    let results = try await settle(tenant, later: 86_400)
    #expect(results == [.done] || results == [.somebodyDid], "\(results)")
    #expect(try outcomes == [.unconfirmed, .done])
    #expect(tenant.wire.sent.count == 1)
    #expect(try await settle(tenant, later: 86_400) == [])
  }

  @Test(arguments: TriedChange.allCases)
  func `A change that never arrived is not sent by a later run`(kind: TriedChange) async throws {
    let tenant = try await FaultyTenant.copy()
    try await kind.prepare(tenant)
    let seen = try await kind.seen(tenant)
    tenant.wire.fail(.lostBefore, times: 1)
    _ = await sender(tenant).send(kind.change(tenant), seen: seen)
    let soon = try await settle(tenant, later: 0)
    guard case .unconfirmed = soon.first else { Issue.record("\(soon)"); return }
    #expect(try journal.openChanges(of: context.tenant).count == 1)
    #expect(try await settle(tenant, later: 120) == [.notDone])
    #expect(try outcomes == [.unconfirmed, .notDone])
    #expect(tenant.wire.sent.count == 1)
  }

  @Test(arguments: TriedChange.allCases)
  func `A change of a running program is left to it`(kind: TriedChange) async throws {
    let tenant = try await FaultyTenant.copy()
    try await kind.prepare(tenant)
    tenant.wire.fail(.lostAfter, times: 1)
    let outcome = await sender(tenant).send(kind.change(tenant), seen: try await kind.seen(tenant))
    guard case .lost(let answer) = outcome else { Issue.record("\(outcome)"); return }
    let other = ChangeRecorder(try Journal(in: folder.path(of: "state")), context)
    let earlier = EarlierChanges(tenant.client, other, patience: patience(later: 86_400))
    #expect(try await earlier.settle().map(\.outcome) == [.underWay])
    // The program that sent it follows it otherwise.
    #expect(
      try await EarlierChanges(tenant.client, recorder, patience: patience(later: 86_400))
        .settle() == [])
    _ = await sender(tenant).settle(answer)
    #expect(try await earlier.settle() == [])
    #expect(try outcomes == [.unconfirmed, .done])
  }

  @Test func `Of two programs that start at once, one looks up a lost change`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.rename
    tenant.wire.fail(.lostAfter, times: 1)
    _ = await sender(tenant).send(kind.change(tenant), seen: try await kind.seen(tenant))
    journal.held.releaseAll()
    let path = folder.path(of: "state")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...4 {
        let recorder = ChangeRecorder(try Journal(in: path), context)
        group.addTask { [self] in
          _ = try await EarlierChanges(
            tenant.client, recorder, patience: patience(later: 86_400)
          ).settle()
        }
      }
      try await group.waitForAll()
    }
    #expect(try outcomes == [.unconfirmed, .done])
  }

  @Test func `A later settlement in the same run is recorded, too`() async throws {
    let tenant = try await FaultyTenant.copy()
    tenant.wire.fail(.lostAfter, times: 1)
    let kind = TriedChange.rename
    let outcome = await sender(tenant).send(kind.change(tenant), seen: try await kind.seen(tenant))
    guard case .lost(let answer) = outcome else { Issue.record("\(outcome)"); return }
    _ = await sender(tenant).settle(answer)
    #expect(try outcomes == [.unconfirmed, .done])
  }

  @Test func `What changed meanwhile is neither sent nor recorded`() async throws {
    let tenant = try await FaultyTenant.copy()
    let kind = TriedChange.rename
    let seen = try await kind.seen(tenant)
    _ = try await tenant.colleague.run(
      .change(tenant.role.id, in: tenant.session, PotentialRoleChange(name: "Theirs")))
    let outcome = await sender(tenant).send(kind.change(tenant), seen: seen)
    guard case .changedMeanwhile = outcome else { Issue.record("\(outcome)"); return }
    #expect(try entries == [])
  }

  @Test(arguments: TriedChange.allCases)
  func `A change that cannot be recorded is not sent`(kind: TriedChange) async throws {
    let tenant = try await FaultyTenant.copy()
    try await kind.prepare(tenant)
    let seen = try await kind.seen(tenant)
    try journal.queue.inDatabase { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(pages)")
    }
    // What is left of the last page is filled up first.
    while (try? journal.append(.unknown(kind: "note", json: "{}"), in: context)) != nil {}
    let outcome = await sender(tenant).send(kind.change(tenant), seen: seen)
    guard case .refused(let error) = outcome else { Issue.record("\(outcome)"); return }
    #expect(error.kind == .unrecorded)
    #expect(error.description.contains("the disk is full"))
    #expect(tenant.wire.sent == [])
    let isShown = try await kind.isShown(tenant)
    #expect(!isShown)
  }

  @Test func `A refusal is recorded with its status and tracking id`() {
    var error = APIError(.forbidden, operation: "x", status: 403, trackingID: "t1")
    var outcome = RecordedOutcome(of: 3, failure: error, role: "r")
    #expect(outcome.result == .refused)
    #expect((outcome.status, outcome.trackingID) == (403, "t1"))
    error = APIError(.unreachable, operation: "x")
    outcome = RecordedOutcome(of: 3, failure: error, role: "r")
    #expect(outcome.result == .notSent)
    outcome = RecordedOutcome(of: 3, failure: APIError(.cancelled, operation: "x"), role: "r")
    #expect(outcome.result == .unconfirmed)
    outcome = RecordedOutcome(of: 3, failure: CancellationError(), role: "r")
    #expect(outcome.result == .unconfirmed)
  }
}

extension TriedChange {
  fileprivate var isPatch: Bool {
    switch self {
    case .rename, .describe, .save, .renameSession, .retune: true
    case .exclude, .restore, .provision, .create: false
    }
  }

  fileprivate func role(_ tenant: FaultyTenant) -> String? {
    switch self {
    case .renameSession, .retune, .create: nil
    default: tenant.role.id.rawValue
    }
  }
}
