import Journal
import ReviewApp
import Terminal

extension CommandTable {
  static let deciding: [Command] = [
    decision(
      "accept-role", "Accept", "a", "Accepts the role, or all marked roles.", hint: "accept",
      .accepted),
    decision(
      "reject-role", "Reject", "d", "Rejects the role, or all marked roles.", hint: "reject",
      .rejected),
    Command(
      "postpone-role", "Decide later", "Puts off the role until a day, or for a person.",
      keys: ["w"], group: .deciding, in: .oneRole, .act(.ask(.later))),
    Command(
      "note-decision", "Note", "Adds a note, a reason and a proposed owner to the decision.",
      keys: ["i"], group: .deciding, in: .oneRole, .act(.ask(.decisionNote))),
    decision(
      "withdraw-decision", "Withdraw the decision", "b", "Makes the role undecided again.",
      .undecided),
  ]

  private static func decision(
    _ id: String, _ title: String, _ key: Key, _ help: String, hint: FooterHint? = nil,
    _ state: Decision.State
  ) -> Command {
    Command(
      id, title, help, keys: [key], group: .deciding, in: .oneRole, hint: hint,
      .act(.decide(state)))
  }
}
