import FoundationEssentials
import Journal
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A changed decision` {
  private let subject = DecidedRole("r1", name: "Clerks")

  private func rejection() -> Decision {
    Decision(
      .rejected, on: subject, note: "asked Eva", reason: "too broad",
      owner: ProposedOwner(name: "Eva Lund"),
      entitlements: [EntitlementDecision(id: "e1", isKept: false)])
  }

  @Test(arguments: [
    Decision.State.accepted, .later(until: nil, person: "Ana"), .undecided,
  ])
  func `keeps note, owner and entitlements, but no reason of another verdict`(
    state: Decision.State
  ) {
    let decision = DecisionChange(of: subject, to: state).applied(to: rejection())
    #expect(decision.note == "asked Eva" && decision.owner?.name == "Eva Lund")
    #expect(decision.entitlements.map(\.id) == ["e1"])
    #expect(decision.reason == nil)
  }

  @Test func `keeps its reason if the verdict stays`() {
    let decision = DecisionChange(of: subject, to: .rejected).applied(to: rejection())
    #expect(decision.reason == "too broad")
  }

  @Test func `says that a reason was removed`() {
    let recording = Recording(
      [DecisionChange(of: subject, to: .accepted)], title: "Accepted Clerks")
    let inverse = DecisionChange(of: subject, to: .rejected, reason: "too broad")
    #expect(
      recording.sentence([inverse])
        == "Accepted Clerks; its earlier reason no longer applies and is removed. u undoes it.")
    let unexplained = DecisionChange(of: subject, to: .rejected, reason: "")
    #expect(recording.sentence([unexplained]) == "Accepted Clerks. u undoes it.")
  }

  @Test func `records how many identities and entitlements its row showed`() throws {
    var state = showingRoles().state
    let row = PotentialRole(id: "r1", name: "Clerks", identityCount: 31, entitlementCount: 12)
    #expect(state.subject(row).identityCount == 31 && state.subject(row).entitlementCount == 12)
    let decision = Decision(.accepted, on: state.subject(row))
    let json = String(decoding: try WireJSON.encode(decision), as: UTF8.self)
    #expect(try WireJSON.decode(Decision.self, from: Data(json.utf8)) == decision)
    let old = json.replacing(#""entitlementCount":12,"#, with: "")
      .replacing(#""identityCount":31,"#, with: "")
    #expect(old != json)
    let read = try WireJSON.decode(Decision.self, from: Data(old.utf8))
    #expect(read.subject.identityCount == nil && read.subject.name == "Clerks")
    _ = state.update(with: .layout(listHeight: 9))
  }
}
