import Journal
import RoleMining
import TestSupport
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct DecisionDeskTests {
  private let folder: TemporaryFolder
  private let desk: DecisionDesk

  init() throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    desk = DecisionDesk(
      RunRecorder {
        let context = RecordContext(
          tenant: .organization("acme"), author: Author(principalName: "Ana Ruiz"))
        return ChangeRecorder(try Journal(in: folder.path), context)
      })
  }

  private func subject(_ id: PotentialRole.ID, _ entitlements: Range<Int>?) -> DecidedRole {
    DecidedRole(
      id, name: "Role",
      signature: RoleSignature(
        entitlements: entitlements.map { HashSet(of: $0.map { "e\($0)" }) }))
  }

  @Test func `A role with nearly the same access shows what was decided on the other`() async throws
  {
    let change = DecisionChange(of: subject("r1", 0..<100), to: .rejected, note: "too broad")
    _ = try await desk.record([change])
    guard
      case .resembles(let decision, let overlap)? =
        try await desk.compare(subject("r2", 0..<91))
    else {
      Issue.record("no resemblance")
      return
    }
    #expect(decision.decision.note == "too broad" && overlap == 0.91)
    #expect(try await desk.compare(subject("r3", 0..<70)) == nil)
  }

  @Test func `A role that changed since it was decided on says what changed`() async throws {
    _ = try await desk.record([DecisionChange(of: subject("r1", 0..<10), to: .accepted)])
    #expect(try await desk.compare(subject("r1", 0..<10)) == nil)
    guard case .outdated(let drift)? = try await desk.compare(subject("r1", 2..<11)) else {
      Issue.record("not outdated")
      return
    }
    #expect(drift.words == "1 entitlement added, 2 entitlements removed")
  }

  @Test func `A decision in a list gets its signature when the role is opened`() async throws {
    _ = try await desk.record([DecisionChange(of: subject("r1", nil), to: .accepted)])
    #expect(try await desk.compare(subject("r1", 0..<10)) == nil)
    guard case .outdated? = try await desk.compare(subject("r1", 1..<10)) else {
      Issue.record("not outdated")
      return
    }
  }

  @Test func `A note keeps the decision, and undoing it keeps what was there before`() async throws
  {
    _ = try await desk.record([DecisionChange(of: subject("r1", nil), to: .accepted, note: "first")]
    )
    let inverse = try await desk.record([DecisionChange(of: subject("r1", nil), note: "second")])
    #expect(try await desk.decision(on: "r1").decision?.decision.state == .accepted)
    _ = try await desk.record(inverse)
    let decision = try await desk.decision(on: "r1").decision?.decision
    #expect(decision?.note == "first" && decision?.state == .accepted)
  }

  @Test func `Undoing changes nothing if someone decided in the meantime`() async throws {
    let inverse = try await desk.record([DecisionChange(of: subject("r1", nil), to: .accepted)])
    _ = try await desk.record([DecisionChange(of: subject("r1", nil), to: .rejected)])
    let failure = await #expect(throws: RecordingFailure.self) {
      try await desk.record(inverse)
    }
    #expect(failure?.description == "Ana Ruiz has decided on Role in the meantime (rejected).")
    #expect(try await desk.decision(on: "r1").decision?.decision.state == .rejected)
  }
}
