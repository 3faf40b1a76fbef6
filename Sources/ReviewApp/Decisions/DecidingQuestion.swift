import Journal
import Review
import RoleMining

/// The question before a decision on many marked roles, because text typed into the list by mistake must not decide
/// on all of them.
package struct DecidingQuestion: Dialog {
  /// The maximum number of roles on which one key decides.
  static let limit = 10

  let decision: Decision.State
  let subject: DecisionSubject
  /// The form in which the decision was typed; nil if it was a key.
  let form: (any RefusableForm)?
  /// How many roles it is about.
  package var count: Int { subject.roles.count }

  /// The question.
  package var title: String { decision.question(on: "\(count) marked roles") }

  /// Decides on those that are still marked.
  package func submit(in state: inout AppState) -> [Effect] {
    let marked = Set(state.rolesToDecide.map(\.id))
    let roles = subject.roles.filter { marked.contains($0.role) }
    let name = roles.count == 1 ? roles[0].name ?? subject.name : "\(roles.count) roles"
    return state.makeDecision(decision, on: DecisionSubject(roles: roles, name: name), from: form)
  }

  /// Goes back to the form.
  package func back(in state: inout AppState) { state.dialog = form }
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
