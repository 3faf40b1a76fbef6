import Journal
import Review
import RoleMining

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
  package internal(set) var changes: [DecisionChange]
  /// What was decided, such as "Accepted Payments clerk, Madrid".
  package let title: String
  /// Why they are recorded.
  package let purpose: Purpose
  /// What else is to be said about it; nil for nothing.
  var remark: String?
  /// The form in which it was typed, which opens again if it cannot be recorded.
  var form: (any RefusableForm)?

  init(_ changes: [DecisionChange], title: String, _ purpose: Purpose = .decision) {
    self.changes = changes
    self.title = title
    self.purpose = purpose
  }

  /// Whether the same is recorded for the same purpose, in whatever form it was typed.
  package static func == (one: Self, other: Self) -> Bool {
    (one.changes, one.title, one.purpose, one.remark)
      == (other.changes, other.title, other.purpose, other.remark)
  }
}

extension Recording {
  /// What is said once they are recorded.
  ///
  /// - Parameter inverses: What restores the decisions of before.
  /// - Returns: The sentence.
  func sentence(_ inverses: [DecisionChange]) -> String {
    let remarks = [remark, removedReasons(inverses)].compactMap(\.self)
    return switch purpose {
    case .decision: "\(([title] + remarks).joined(separator: "; ")). u undoes it."
    case .undo: "Undone: \(title.lowercasingFirst)."
    case .redo: "Redone: \(title.lowercasingFirst)."
    }
  }

  /// A reason that was there before and does not apply to another verdict; nil if there was none.
  private func removedReasons(_ inverses: [DecisionChange]) -> String? {
    switch zip(changes, inverses).count(where: { $0.removesReason(restoredBy: $1) }) {
    case 0: nil
    case 1: "its earlier reason no longer applies and is removed"
    case let count: "\(count) earlier reasons no longer apply and are removed"
    }
  }
}

extension Decision.State {
  /// The participle of the decision, such as "rejected".
  var participle: String {
    switch self {
    case .later: "put off"
    case .accepted, .rejected, .undecided: word
    }
  }

  /// The decision in words, such as "Accepted Clerks".
  func words(on name: String) -> String {
    switch self {
    case .accepted: "Accepted \(name)"
    case .rejected: "Rejected \(name)"
    case .undecided: "Withdrew the decision on \(name)"
    case .later(let until, let person):
      "Put off \(name)" + (until.map { " until \($0)" } ?? "") + (person.map { " for \($0)" } ?? "")
    }
  }
}
