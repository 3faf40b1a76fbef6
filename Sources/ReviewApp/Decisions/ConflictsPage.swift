import Journal
import Review
import RoleMining

/// The roles on which people decided differently, with each decision; one decision can be chosen.
package struct ConflictsPage: Dialog {
  /// A decision of a conflict.
  package struct ConflictChoice: Sendable, Hashable {
    /// The conflict.
    package let conflict: DecisionConflict
    /// One of its decisions.
    package let decision: RecordedDecision
  }

  /// The conflicts; nil until they are read.
  package private(set) var conflicts: [DecisionConflict]?
  /// The place of the selected decision among all.
  package private(set) var selection = 0

  /// The decisions of all conflicts.
  package var choices: [ConflictChoice] {
    (conflicts ?? []).flatMap { conflict in
      conflict.decisions.map { ConflictChoice(conflict: conflict, decision: $0) }
    }
  }

  /// Shows the conflicts that were read.
  mutating func show(_ conflicts: [DecisionConflict]) {
    self.conflicts = conflicts
    selection = min(selection, max(0, choices.count - 1))
  }

  /// Selects another decision.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    selection = min(max(0, selection + action.lines), max(0, choices.count - 1))
    return []
  }

  /// Makes the selected decision hold, which ends its conflict.
  package func submit(in state: inout AppState) -> [Effect] {
    state.dialog = self
    guard choices.indices.contains(selection) else { return [] }
    let choice = choices[selection]
    let name = choice.decision.decision.subject.name ?? choice.conflict.role.rawValue
    return state.record(
      Recording(
        [DecisionChange(taking: choice.decision, of: choice.conflict)],
        title:
          "\(choice.decision.decision.state.words(on: name)) like \(choice.decision.author.name)"))
  }
}

extension DecisionChange {
  /// The change that makes one decision of a conflict hold.
  fileprivate init(taking recorded: RecordedDecision, of conflict: DecisionConflict) {
    let decision = recorded.decision
    self.init(
      of: decision.subject, to: decision.state, note: decision.note ?? "",
      reason: decision.reason ?? "", owner: decision.owner?.name ?? "",
      entitlements: decision.entitlements)
    withdrawnEntitlements = conflict.entitlements.subtracting(decision.entitlements.map(\.id))
  }
}

extension Opening {
  /// The roles on which people decided differently.
  package static let conflicts = Opening(
    unless: { $0.keepsDecisions ? nil : "Decisions are not kept in this review." },
    opening: { state in
      state.dialog = ConflictsPage()
      return [.loadDecisions(after: state.decisions.upTo), .loadConflicts]
    })
}

extension AppState {
  /// Shows the conflicts, or says that there are some.
  mutating func show(_ result: Result<[DecisionConflict], RecordingFailure>) {
    switch result {
    case .success(let conflicts):
      guard dialogBelowMessages is ConflictsPage else {
        guard !conflicts.isEmpty else { return }
        let words =
          conflicts.count == 1
          ? "People decided differently on 1 role. C shows it."
          : "People decided differently on \(conflicts.count) roles. C lists them."
        // A failure stays until it is read; M has both.
        return messages.current?.weight == .failure ? note(words, .warning) : say(words, .warning)
      }
      _ = changeDialog(ConflictsPage.self) { page in
        page.show(conflicts)
        return []
      }
    case .failure(let failure): say(failure.description, .failure)
    }
  }
}
