import Review

/// Decisions that are recorded together, and why.
package struct Recording: Sendable, Equatable {
  /// Why they are recorded.
  package enum Purpose: Sendable, Equatable {
    /// The analyst decided.
    case decision
    /// It restores what was decided before.
    case undo
    /// It decides again what was undone.
    case redo
  }

  /// What changes.
  package let changes: [DecisionChange]
  /// What was decided, such as "Accepted Payments clerk, Madrid".
  package let title: String
  /// Why they are recorded.
  package let purpose: Purpose
  /// What else is to be said of it; nil for nothing.
  var remark: String?

  init(_ changes: [DecisionChange], title: String, _ purpose: Purpose = .decision) {
    self.changes = changes
    self.title = title
    self.purpose = purpose
  }
}
