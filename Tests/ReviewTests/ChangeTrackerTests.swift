import FoundationEssentials
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

/// The tracker on its own: no screen, no dialog, no messages.
@Suite(.timeLimit(.minutes(1))) struct `A change tracker` {
  private let now = Date(timeIntervalSinceReferenceDate: 0)
  private let saving = Change.role(.change(PotentialRoleChange(isSaved: true)), path)
  private let unsaving = Change.role(.change(PotentialRoleChange(isSaved: false)), path)

  private func sending(_ number: Int = 1) -> Sending {
    let path = RolePath(session: "s1", role: .init("r\(number)"))
    return Sending(
      .role(.change(PotentialRoleChange(isSaved: true)), path), seen: .role(role(number)),
      name: "Role \(number)")
  }

  /// A tracker in which a role was saved.
  private func saved() throws -> ChangeTracker {
    var changes = ChangeTracker()
    let job = try changes.begin(sending(), at: now)
    changes.end(job, showing: .change, inverse: unsaving)
    return changes
  }

  @Test func `names the job that has to end first`() throws {
    var changes = ChangeTracker()
    let first = try changes.begin(sending(), at: now)
    let conflict = #expect(throws: ChangeTracker.Conflict.self) {
      try changes.begin(sending(), at: now)
    }
    #expect(conflict?.job.id == first)
    #expect(changes.jobs.map(\.id) == [first])
  }

  @Test func `begins changes of different roles at once`() throws {
    var changes = ChangeTracker()
    let jobs = [try changes.begin(sending(1), at: now), try changes.begin(sending(2), at: now)]
    #expect(changes.runningJobs.map(\.id) == jobs)
  }

  @Test func `keeps what undoes a change that the tenant shows`() throws {
    let changes = try saved()
    #expect(changes.runningJobs.isEmpty)
    #expect(changes.history.undo?.change == unsaving)
    #expect(changes.history.undo?.title == "undo: save Role 1")
    #expect(changes.history.canUndoNewest)
  }

  @Test func `lets an undone change be redone`() throws {
    var changes = try saved()
    let undo = try changes.begin(try #require(changes.history.undo), at: now)
    #expect(changes.history.undo == nil)
    changes.end(undo, showing: .change, inverse: saving)
    #expect(changes.history.undo == nil)
    #expect(changes.history.redo?.change == saving)
  }

  @Test func `leaves a step as it was when undoing fails, or was never sent`() throws {
    var changes = try saved()
    let refused = try changes.begin(try #require(changes.history.undo), at: now)
    changes.end(refused, .failed("refused"))
    #expect(changes.history.undo?.change == unsaving)
    let unsent = try changes.begin(try #require(changes.history.undo), at: now)
    changes.withdraw(unsent)
    #expect(changes.history.undo?.change == unsaving)
    #expect(changes[unsent] == nil)
  }

  @Test func `does not undo a change again that was given up and may still happen`() throws {
    var changes = try saved()
    let undo = try changes.begin(try #require(changes.history.undo), at: now)
    changes.abandon(undo)
    #expect(changes.runningJobs.isEmpty)
    #expect(changes.history.undo == nil)
  }

  @Test func `cannot undo the newest change when nothing undoes it`() throws {
    var changes = try saved()
    changes.history.keepNothing()
    #expect(!changes.history.canUndoNewest)
    #expect(changes.history.undo?.change == unsaving)
  }

  @Test func `forgets what undoes the changes of a role that is gone`() throws {
    var changes = try saved()
    changes.history.forget { $0.path == path }
    #expect(changes.history.undo == nil)
  }
}

/// What becomes of a change is found out by the same tracker.
@Suite(.timeLimit(.minutes(1))) struct `A change tracker after a lost answer` {
  private let now = Date(timeIntervalSinceReferenceDate: 0)
  private var changes = ChangeTracker()
  private let job: JobID
  private let answer: LostAnswer

  init() throws {
    let change = Change.role(.change(PotentialRoleChange(isSaved: true)), path)
    job = try changes.begin(Sending(change, seen: .role(role(1)), name: "Role 1"), at: now)
    answer = .lost(change, at: now)
    changes.note(answer, of: job)
  }

  @Test mutating func `counts the look-ups without an answer`() {
    #expect(changes.beginLookUp(of: job) == answer)
    #expect(changes.beginLookUp(of: job) == answer)
    #expect(changes.note(.notSoFar, answer, of: job) != nil)
    #expect(changes[job]?.inquiry?.lookUpsUnderWay == 1)
  }

  @Test mutating func `is unsure from the first look-up that finds nothing, and says so once`() {
    #expect(changes.unsureJobs.isEmpty)
    #expect(changes.note(doubt: "no trace", of: job) == true)
    #expect(changes.note(doubt: "no trace", of: job) == false)
    #expect(changes.unsureJobs.map(\.id) == [job])
  }

  @Test mutating func `looks up again everything that is unsure`() {
    #expect(changes.beginLookUps().count == 0)
    _ = changes.note(doubt: "no trace", of: job)
    #expect(changes.beginLookUps().map(\.job) == [job])
    #expect(changes.unsureJobs.isEmpty)
    #expect(changes.runningJobs.map(\.id) == [job])
  }

  @Test mutating func `drops what a look-up finds about a change that ended meanwhile`() {
    changes.abandon(job)
    #expect(changes.note(.happened(.change), answer, of: job) == nil)
  }

  @Test mutating func `drops what a second look-up finds about a change that is found`() {
    #expect(changes.beginLookUp(of: job) == answer)
    #expect(changes.beginLookUp(of: job) == answer)
    #expect(changes.note(.happened(.change), answer, of: job) != nil)
    #expect(changes.note(.happened(.change), answer, of: job) == nil)
  }

  @Test mutating func `does not give up a change that was confirmed meanwhile`() {
    changes.end(job, showing: .change, inverse: nil)
    changes.abandon(job)
    #expect(changes[job]?.progress == .succeeded("save Role 1"))
  }

  @Test mutating func `asks once who started what the tenant shows`() {
    #expect(changes.beginProof(of: job) == nil)
    _ = changes.note(.somebodyDid(.change), answer, of: job)
    #expect(changes.beginProof(of: job) == answer)
    #expect(changes.beginProof(of: job) == nil)
  }

  @Test func `looks for a change for five minutes`() {
    #expect(!answer.isOverdue(at: now.addingTimeInterval(299)))
    #expect(answer.isOverdue(at: now.addingTimeInterval(300)))
  }
}

@Suite(.timeLimit(.minutes(1))) struct `A job without progress` {
  private let start = Date(timeIntervalSinceReferenceDate: 0)
  private var changes = ChangeTracker()
  private let job: JobID

  init() throws {
    job = try changes.begin(.session("s1"), "mine Finance", at: start)
    _ = changes.note("half", of: job, at: start)
  }

  @Test mutating func `is reported as stalled once, after a quarter of an hour`() {
    #expect(changes.note("half", of: job, at: start.addingTimeInterval(899)) == false)
    #expect(changes.note("half", of: job, at: start.addingTimeInterval(900)) == true)
    #expect(changes.note("half", of: job, at: start.addingTimeInterval(901)) == false)
    #expect(changes.stalledSessions == ["s1"])
  }

  @Test mutating func `is no longer stalled once it moves`() {
    _ = changes.note("half", of: job, at: start.addingTimeInterval(900))
    #expect(changes.note("more", of: job, at: start.addingTimeInterval(901)) == false)
    #expect(changes.stalledSessions.isEmpty)
  }

  @Test mutating func `makes no progress while the tenant cannot report any`() {
    changes.note(APIError(.throttled, operation: "getRoleMiningSession"), of: job)
    #expect(changes.note("half", of: job, at: start.addingTimeInterval(900)) == true)
  }

  @Test(arguments: [(0, 1), (20, 3), (60, 10), (900, 60)])
  func `is asked about less and less often`(seconds: Double, pause: Int) {
    #expect(changes[job]?.pause(at: start.addingTimeInterval(seconds)) == .seconds(pause))
  }
}
