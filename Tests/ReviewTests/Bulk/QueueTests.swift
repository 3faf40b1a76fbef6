import FoundationEssentials
import Journal
import OrderedCollections
import RoleMining
import RoleMiningClient
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A bulk queue` {
  @Test func `all marked roles are saved one after the other, after one preview`() {
    var bench = QueueBench(marking: 3, saved: [2])
    bench.perform(.toggleSaved)
    let question = bench.state.dialog as? SendingQuestion
    #expect(question?.title == "Save 2 potential roles?")
    #expect(question?.sentences == ["Already saved: 1 potential role."])
    bench.perform(.submit)
    #expect(bench.sent.map(\.task.task.path?.role) == ["r1"])
    bench.confirm()
    #expect(bench.sent.map(\.task.task.path?.role) == ["r3"])
    bench.confirm()
    #expect(bench.sent.isEmpty)
    #expect(bench.state.said == "Saved 2 roles.")
    #expect(bench.sendings == [1: 1, 2: 1])
  }

  @Test func `one marked role needs no queue`() {
    var bench = QueueBench(marking: 1)
    bench.save()
    #expect(bench.state.queue.isEmpty)
    #expect(bench.others.count == 1)
  }

  @Test func `a role that is refused does not stop the others, and keeps its mark`() {
    var bench = QueueBench(marking: 3)
    bench.save()
    bench.confirm()
    bench.refuse()
    bench.confirm()
    #expect(bench.state.queue.tasks.map(\.state) == [.done, .failed, .done])
    #expect(bench.state.roles?.marks.keys.elements == ["r2"])
    #expect(
      bench.state.said
        == "Saved 2 of 3 roles. Q shows why the others were not; they are still marked.")
    #expect(bench.stored[2]?.state == .failed)
  }

  @Test func `a role that someone changed meanwhile is not sent, and says what differs`() {
    var bench = QueueBench(marking: 2)
    bench.save()
    var renamed = role(1)
    renamed.name = "Clerks"
    let differences = renamed.differences(from: role(1)).map(Difference.role)
    bench.answer(.changedMeanwhile(ChangedMeanwhile(differences, now: .role(renamed))))
    #expect(bench.state.queue.tasks.map(\.state) == [.failed, .running])
    #expect(bench.state.queue.tasks[0].result?.contains("name: Role 1 → Clerks") == true)
    #expect(bench.state.dialog == nil)
  }

  @Test func `a lost answer holds up no other role, and its outcome is reported later`() {
    var bench = QueueBench(marking: 2)
    bench.save()
    let (job, change) = (bench.sent[0].job, bench.sent[0].task.task.change!)
    bench.answer(.lost(.lost(change, at: bench.state.now)))
    #expect(bench.sent.map(\.task.task.path?.role) == ["r2"])
    bench.confirm()
    #expect(!bench.state.queue.isOver)
    let settled = LostAnswer.lost(change, at: bench.state.now)
    bench.perform(.answer(.settled(job, settled, .happened(.change))))
    #expect(bench.state.queue.tasks.map(\.state) == [.done, .done])
    #expect(bench.sendings == [1: 1, 2: 1])
  }

  @Test func `a change that may still happen after its answer was lost is not tried again`() {
    var bench = QueueBench(marking: 2)
    bench.save()
    let (job, change) = (bench.sent[0].job, bench.sent[0].task.task.change!)
    let lost = LostAnswer.lost(change, at: bench.state.now)
    bench.answer(.lost(lost))
    bench.confirm()
    bench.perform(.time(bench.state.now.addingTimeInterval(301)))
    bench.perform(.answer(.settled(job, lost, .notSoFar)))
    #expect(bench.state.queue.tasks.map(\.state) == [.stopped, .done])
    bench.perform(.ask(.retryQueue))
    #expect(bench.sent.isEmpty)
  }

  @Test func `a paused queue begins nothing until it is resumed`() {
    var bench = QueueBench(marking: 3)
    bench.save()
    bench.perform(.ask(.pauseQueue))
    bench.confirm()
    #expect(bench.sent.isEmpty)
    #expect(bench.state.queue.endedCount == 1)
    bench.perform(.ask(.pauseQueue))
    #expect(bench.sent.map(\.task.task.path?.role) == ["r2"])
  }

  @Test func `stopping gives up what waits, after a question, and lets what was sent end`() {
    var bench = QueueBench(marking: 3)
    bench.save()
    bench.perform(.ask(.queue))
    bench.perform(.focus(forward: true))
    #expect(bench.state.queue.count(of: .waiting) == 2)
    bench.perform(.submit)
    #expect(bench.state.queue.tasks.map(\.state) == [.running, .stopped, .stopped])
    bench.confirm()
    #expect(bench.state.said.hasPrefix("Saved 1 of 3 roles."))
    #expect(bench.stored.values.filter { $0.state == .stopped }.count == 2)
  }

  @Test func `failed roles can be tried again`() {
    var bench = QueueBench(marking: 2)
    bench.save()
    bench.refuse(.server)
    bench.confirm()
    bench.perform(.ask(.retryQueue))
    #expect(bench.sent.map(\.task.task.path?.role) == ["r1"])
    bench.confirm()
    #expect(bench.state.said == "Saved 2 roles.")
    #expect(bench.stored.isEmpty)
  }

  @Test(arguments: [APIError.Kind.unreachable, .unauthorized])
  func `what blocks all roles pauses the queue, and no role fails`(
    kind: APIError.Kind
  ) {
    var bench = QueueBench(marking: 3)
    bench.save()
    bench.refuse(kind)
    #expect(bench.state.queue.isPaused)
    #expect(bench.state.queue.count(of: .waiting) == 3)
    #expect(bench.state.said.hasPrefix("The queue is paused."))
    #expect(bench.state.changes.runningJobs.isEmpty)
  }

  @Test func `nothing is sent that the journal does not hold`() {
    var bench = QueueBench(marking: 2)
    bench.canWrite = false
    bench.save()
    #expect(bench.sent.isEmpty)
    #expect(bench.state.said == "Nothing was sent: The disk is full.")
    bench.canWrite = true
    bench.save()
    bench.canWrite = false
    bench.confirm()
    #expect(bench.sent.isEmpty)
    #expect(bench.state.queue.isPaused)
    #expect(bench.state.queue.tasks.map(\.state) == [.done, .waiting])
  }

  @Test func `a role that is being changed waits its turn, and the others go on`() throws {
    var bench = QueueBench(marking: 3)
    bench.perform(.mark(.none))
    bench.perform(.toggleSaved)
    guard case .send(let job, _, _) = bench.others.last else {
      Issue.record("nothing was sent")
      return
    }
    bench.perform(.mark(.all))
    bench.save()
    #expect(bench.sent.map(\.task.task.path?.role) == ["r2"])
    bench.perform(.answer(.delivered(job, .done(.change, inverse: nil))))
    bench.confirm()
    #expect(bench.sent.map(\.task.task.path?.role) == ["r1"])
  }
}

@Suite(.timeLimit(.minutes(1))) struct `A bulk queue after a restart` {
  @Test func `waits paused, and says what is left`() {
    var bench = QueueBench(marking: 5)
    bench.save()
    bench.confirm()
    bench.refuse()
    var next = bench.restarted()
    #expect(next.state.said == "2 of 5 are left in the queue; Q shows it.")
    #expect(next.sent.isEmpty)
    next.perform(.ask(.pauseQueue))
    next.confirm()
    next.confirm()
    #expect(next.state.queue.tasks.map(\.state) == [.done, .failed, .done, .done, .done])
    #expect(next.sendings.values.allSatisfy { $0 == 1 })
  }

  @Test func `is cleared when what was under way turns out to be done, as the rest is`() {
    var bench = QueueBench(marking: 2)
    bench.save()
    bench.confirm()
    #expect(bench.stored.count == 2)
    let next = bench.restarted()
    #expect(next.state.queue.isEmpty)
    #expect(next.stored.isEmpty)
    #expect(next.state.said == "")
  }

  @Test func `a role whose change is not confirmed yet is not sent again`() {
    var bench = QueueBench(showingRoles().state)
    let change = Change.role(.change(PotentialRoleChange(isSaved: true)), path)
    let task = BulkTask(.change(change, .role(role(1))), name: "Role 1")
    var queued = QueuedTask(number: 1, task: task, state: .running, result: "Not confirmed yet.")
    bench.perform(.answer(.queue(.loaded(.success(.left([queued]))))))
    #expect(bench.state.said == "1 of 1 is left in the queue; Q shows it.")
    #expect(bench.sent.isEmpty && !bench.state.queue.isPaused)
    (queued.state, queued.result) = (.done, nil)
    bench.perform(.answer(.queue(.loaded(.success(.left([queued]))))))
    #expect(bench.state.queue.isOver)
    #expect(bench.sendings.isEmpty)
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The bulk queue of another running program` {
  private let elsewhere = QueueElsewhere(left: 5, count: 12)

  private func asked(_ result: Result<FoundQueue, RecordingFailure>) -> AppState {
    var bench = QueueBench(reviewing())
    bench.perform(.ask(.queue))
    #expect(bench.others.contains(.settleEarlier))
    bench.perform(.answer(.queue(.loaded(result))))
    return bench.state
  }

  private func reviewing() -> AppState {
    AppState(tenant: "acme", keepsDecisions: true, now: Date(timeIntervalSince1970: 0))
  }

  @Test func `is reported when the analyst asks for the queue`() {
    let state = asked(.success(.elsewhere(elsewhere)))
    #expect(state.said == elsewhere.description)
    #expect(state.said.contains("5 of 12 are left"))
    #expect(state.dialog == nil)
  }

  @Test func `is reported at the start, too`() {
    var bench = QueueBench(reviewing())
    bench.perform(.answer(.queue(.loaded(.success(.elsewhere(elsewhere))))))
    #expect(bench.state.said == elsewhere.description)
  }

  @Test func `is taken over once that program has ended`() {
    let change = Change.role(.change(PotentialRoleChange(isSaved: true)), path)
    let task = BulkTask(.change(change, .role(role(1))), name: "Role 1")
    let state = asked(.success(.left([QueuedTask(number: 1, task: task)])))
    #expect(state.dialog is QueuePage)
    #expect(state.queue.isPaused && state.queue.count == 1)
  }

  @Test func `is reported as empty if there is none`() {
    #expect(asked(.success(.empty)).said.hasPrefix("The queue is empty"))
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The time that a queue still takes` {
  @Test func `is not given before there is a pace`() {
    var bench = QueueBench(marking: 10)
    bench.save()
    #expect(bench.state.queueSecondsLeft == nil)
    for _ in 1...4 {
      bench.perform(.time(bench.state.now.addingTimeInterval(2)))
      bench.confirm()
    }
    #expect(bench.state.queueSecondsLeft == 12)
  }

  @Test func `does not count the time of a pause`() {
    var bench = QueueBench(marking: 10)
    bench.save()
    bench.perform(.time(bench.state.now.addingTimeInterval(2)))
    bench.confirm()
    bench.perform(.ask(.pauseQueue))
    bench.confirm()
    bench.perform(.time(bench.state.now.addingTimeInterval(1_000)))
    #expect(bench.state.queueSecondsLeft == nil)
    bench.perform(.ask(.pauseQueue))
    #expect(bench.state.queueSecondsLeft == 16)
  }

  @Test func `leaves out unconfirmed changes, and says so`() {
    var bench = QueueBench(marking: 3)
    bench.save()
    let change = bench.sent[0].task.task.change!
    bench.answer(.lost(.lost(change, at: bench.state.now)))
    bench.perform(.time(bench.state.now.addingTimeInterval(2)))
    bench.confirm()
    #expect(bench.state.queueSecondsLeft == 1)
    bench.confirm()
    #expect(bench.state.unconfirmedTaskCount == 1)
    #expect(bench.state.queueSecondsLeft == nil)
  }
}
