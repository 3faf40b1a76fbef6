import FoundationEssentials
import Journal
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `The queue in the journal` {
  private let folder: TemporaryFolder
  private let journal: Journal
  private let context = RecordContext(tenant: TenantKey("acme"), author: Author(localUser: "ana"))

  init() throws {
    folder = try TemporaryFolder()
    journal = try Journal(in: folder.path)
  }

  private func desk() -> BulkDesk {
    BulkDesk(RunRecorder { [journal, context] in ChangeRecorder(journal, context) })
  }

  private func rename(_ number: Int) -> BulkTask {
    let path = RolePath(session: "s1", role: .init("r\(number)"))
    return BulkTask(
      .change(
        .role(.change(PotentialRoleChange(name: "New \(number)")), path), .role(role(number))),
      name: "Role \(number)")
  }

  /// The record of a change as the recorder writes it.
  @discardableResult
  private func record(_ number: Int, _ result: RecordedOutcome.Result? = nil) throws -> Int {
    let body = JSONValue.array([
      .object(["op": .text("replace"), "path": .text("/name"), "value": .text("New \(number)")])
    ])
    let record = try journal.append(
      .change(
        SentChange(
          operation: "patchPotentialRoleSession", method: "PATCH", path: "/", body: body,
          role: "r\(number)", session: "s1", words: "rename")), in: context)
    if let result {
      try journal.append(
        .outcome(RecordedOutcome(of: record.number, result, role: "r\(number)", reason: "Why.")),
        in: context)
    }
    return record.number
  }

  @Test func `holds every kind of task as it was`() async throws {
    let path = RolePath(session: "s1", role: "r1")
    var seen = role(1)
    seen.excludedEntitlements = ["e9"]
    let session = RoleMiningSession(id: "s1", name: "Finance", isSaved: false)
    let works: [BulkTask.Work] = [
      .change(.role(.change(PotentialRoleChange(isSaved: true)), path), .role(seen)),
      .change(.role(.edit(EditEntitlements(ids: ["e1", "e2"], exclude: true)), path), .role(seen)),
      .change(.session(RoleMiningSessionChange(isSaved: true), "s1"), .session(session)),
      .export(path, file: "a b/ü.zip", replaces: true),
    ]
    do {
      let first = desk()
      _ = try await first.add(works.map { BulkTask($0, name: "Naïve \u{1F600}") })
    }
    let tasks = try await desk().left()
    #expect(tasks.map(\.task.work) == works)
    #expect(tasks.allSatisfy { $0.task.name == "Naïve \u{1F600}" && $0.state == .waiting })
  }

  @Test func `begins a task once`() async throws {
    let desk = desk()
    let tasks = try await desk.add([rename(1)])
    #expect(try await desk.begin(tasks[0].number))
    #expect(try await !desk.begin(tasks[0].number))
  }

  @Test func `is closed to a second program while the first one runs`() async throws {
    var first: BulkDesk? = desk()
    _ = try await first?.add([rename(1)])
    let second = desk()
    #expect(try await second.find() == .elsewhere(QueueElsewhere(left: 1, count: 1)))
    await #expect(throws: RecordingFailure.self) { try await second.add([rename(2)]) }
    first = nil
    #expect(try await second.left().count == 1)
  }

  @Test(
    arguments: [
      (nil, QueueItem.State.waiting), (.done, .done), (.refused, .failed), (.notSent, .failed),
      (.notDone, .failed), (.unclear, .stopped), (.unconfirmed, .running),
    ] as [(RecordedOutcome.Result?, QueueItem.State)])
  func `a task that was begun has the state that the journal gives its change`(
    result: RecordedOutcome.Result?, state: QueueItem.State
  ) async throws {
    // An equal change before the task was queued is another one.
    try record(1, .done)
    do {
      let first = desk()
      let tasks = try await first.add([rename(1), rename(2)])
      _ = try await first.begin(tasks[0].number)
      try record(2, .done)
      if let result { try record(1, result) }
    }
    let earlier = try await desk().left()
    #expect(earlier.map(\.state) == [state, .waiting])
    #expect(
      try journal.queue(of: context.tenant).map(\.state) == [state, .waiting])
  }

  @Test func `a change without an outcome is not sent again`() async throws {
    do {
      let first = desk()
      let tasks = try await first.add([rename(1)])
      _ = try await first.begin(tasks[0].number)
      try record(1)
    }
    let second = desk()
    let tasks = try await second.left()
    #expect(tasks.map(\.state) == [.running])
    #expect(try await !second.begin(tasks[0].number))
  }

  @Test func `is gone once it is cleared, and another program may fill it`() async throws {
    let first = desk()
    let tasks = try await first.add([rename(1)])
    try await first.clear()
    #expect(try journal.queue(of: context.tenant).count == 1)
    _ = try await first.begin(tasks[0].number)
    try await first.clear()
    #expect(try journal.queue(of: context.tenant) == [])
    #expect(try await desk().add([rename(2)]).count == 1)
  }

  @Test func `is closed to a second program while the first one has paused it`() async throws {
    let first = desk()
    let tasks = try await first.add([rename(1), rename(2)])
    _ = try await first.begin(tasks[0].number)
    var done = tasks[0]
    done.state = .done
    try await first.note([done])
    let second = desk()
    #expect(try await second.find() == .elsewhere(QueueElsewhere(left: 1, count: 2)))
    let failure = await #expect(throws: RecordingFailure.self) {
      try await second.add([rename(3)])
    }
    #expect(failure?.description.contains("1 of 2 is left") == true)
    #expect(try journal.queue(of: context.tenant).map(\.state) == [.done, .waiting])
  }

  @Test func `says that its folder cannot be written`() async throws {
    // Not even root replaces a folder by a file.
    try FileManager.default.createDirectory(
      atPath: folder.path(of: QueueLock.fileName(of: context.tenant)),
      withIntermediateDirectories: false)
    let desk = desk()
    let failure = await #expect(throws: RecordingFailure.self) { try await desk.add([rename(1)]) }
    #expect(failure?.description.hasPrefix("The journal '") == true)
    #expect(failure?.description.contains("Another running Rolesift") == false)
  }

  @Test func `is kept when another program is refused`() async throws {
    let first = desk()
    _ = try await first.add([rename(1), rename(2)])
    let second = desk()
    await #expect(throws: RecordingFailure.self) {
      try await second.add([rename(3)], replacing: true)
    }
    try await second.clear()
    #expect(try journal.queue(of: context.tenant).map(\.state) == [.waiting, .waiting])
  }

  @Test func `is kept when it was left by a program that was killed`() async throws {
    do { _ = try await desk().add([rename(1), rename(2)]) }
    let second = desk()
    let failure = await #expect(throws: RecordingFailure.self) {
      try await second.add([rename(3)], replacing: true)
    }
    #expect(failure?.description.hasPrefix("2 roles are left") == true)
    #expect(try journal.queue(of: context.tenant).map(\.state) == [.waiting, .waiting])
    // The second program still runs when the next one takes the queue over.
    #expect(try await desk().left().count == 2)
    try await second.clear()
    #expect(try journal.queue(of: context.tenant).count == 2)
  }
}

extension BulkDesk {
  /// The tasks of an earlier run, which are this desk's from now on.
  fileprivate func left() async throws -> [QueuedTask] {
    guard case .left(let tasks) = try await find() else { return [] }
    return tasks
  }
}
