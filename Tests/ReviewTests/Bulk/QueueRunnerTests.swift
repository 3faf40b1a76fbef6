import FoundationEssentials
import HTTPTypes
import RoleEvidence
import RoleMining
import RoleMiningClient
import Synchronization
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `What a queue sends` {
  /// Shows a role under its old name until it is changed, and remembers the priority of every call.
  private final class RenamedRole: Transport {
    let priorities = Mutex<[CallPriority]>([])
    let changePriorities = Mutex<[CallPriority]>([])
    private let isChanged = Mutex(false)

    func send(_ call: Call) async throws -> Reply {
      if call.isChange {
        changePriorities.withLock { $0.append(call.priority) }
      } else {
        priorities.withLock { $0.append(call.priority) }
      }
      if call.isChange { isChanged.withLock { $0 = true } }
      let name = isChanged.withLock { $0 } ? "Clerks" : "Role 1"
      let body = #"{"id": "r1", "name": "\#(name)", "saved": false, "identityCount": 10}"#
      return Reply(HTTPResponse(status: .ok), body: Data(body.utf8))
    }
  }

  private let task = QueuedTask(
    number: 1,
    task: BulkTask(
      .change(.role(.change(PotentialRoleChange(name: "Clerks")), path), .role(role(1))),
      name: "Role 1"))

  @Test func `gives way to the analyst, but sends a change right after its check`() async {
    let transport = RenamedRole()
    let runner = EffectRunner(client: Client(transport: transport))
    let answer = await runner.run(.queue(.run(JobID(number: 1), task, noting: [])))
    guard case .delivered(_, .done) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    let priorities = transport.priorities.withLock { $0 }
    #expect(!priorities.isEmpty && priorities.allSatisfy { $0 == .background })
    #expect(transport.changePriorities.withLock { $0 } == [.analyst])
  }

  @Test func `is read in the background for a preview, too`() async throws {
    let transport = RenamedRole()
    let runner = EffectRunner(client: Client(transport: transport))
    let reading = BulkReading(
      generation: 1, index: 0, path: path, role: role(1),
      plan: .rename(try NamePattern("{attribute:department}")), template: .standard)
    let answer = await runner.run(.queue(.read(reading)))
    guard case .queue(.read(_, .success(let facts))) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(facts.role.name == "Role 1")
    #expect(transport.priorities.withLock { $0 } == [.background])
  }
}
