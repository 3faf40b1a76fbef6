import FoundationEssentials
import RoleMining

/// The decision that holds for a potential role, in short; `Journal.decision` has the rest.
package struct DecisionSummary: Sendable, Hashable {
  /// The number of the record.
  package let number: Int
  /// What was decided.
  package let state: Decision.State
  /// Who decided.
  package let author: String
  /// When.
  package let time: Date
  /// Whether there is a note.
  package let hasNote: Bool
  /// Whether it was imported from another analyst's export.
  package let isImported: Bool
}

extension DecisionSummary {
  /// Shortens a decision.
  package init(_ recorded: RecordedDecision) {
    let isImported = if case .imported = recorded.record.entry { true } else { false }
    self.init(
      number: recorded.record.number, state: recorded.decision.state, author: recorded.author.name,
      time: recorded.time, hasNote: recorded.decision.note != nil, isImported: isImported)
  }
}

/// The decisions that hold for the potential roles of a tenant.
package struct CurrentDecisions: Sendable {
  /// By potential role.
  package let byRole: [PotentialRole.ID: DecisionSummary]
  /// The number of the journal's last record; what others wrote comes after it.
  package let upTo: Int
}
