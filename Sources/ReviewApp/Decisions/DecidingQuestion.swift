import Journal

/// The question before a decision on many marked roles, because text typed into the list by mistake must not decide
/// on all of them.
package struct DecidingQuestion: Dialog {
  /// The maximum number of roles on which one key decides.
  static let limit = 10

  let decision: Decision.State
  /// How many roles it is about.
  package let count: Int

  /// The question.
  package var title: String { decision.question(on: "\(count) marked roles") }

  /// Decides on those that are still marked.
  package func submit(in state: inout AppState) -> [Effect] { state.makeDecision(decision) }
}

extension Decision.State {
  /// The question before it is decided, such as "Accept Clerks?".
  fileprivate func question(on name: String) -> String {
    switch self {
    case .accepted: "Accept \(name)?"
    case .rejected: "Reject \(name)?"
    case .undecided: "Withdraw the decisions on \(name)?"
    case .later(let until, let person):
      "Put off \(name)" + (until.map { " until \($0)" } ?? "")
        + (person.map { " for \($0)" } ?? "") + "?"
    }
  }
}
