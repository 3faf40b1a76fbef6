import Journal
import RoleMining

/// Why a role is provisioned despite its conflicts, and what is done about them.
package struct ConflictAcceptance: Sendable, Equatable {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case reason, mitigation
  }

  /// Why the conflicts are acceptable.
  package private(set) var reason = TextField()
  /// What is done about them.
  package private(set) var mitigation = TextField()
  /// The current field.
  package private(set) var focus = FieldName.reason
  /// The first visible conflict.
  package internal(set) var scroll = 0

  var holdsText: Bool { FieldName.allCases.contains { !text(of: $0).isEmpty } }

  mutating func type(_ edit: TextField.Edit) {
    switch focus {
    case .reason: reason.apply(edit)
    case .mitigation: mitigation.apply(edit)
    }
  }

  mutating func moveFocus(forward: Bool) { focus = focus.neighbour(forward: forward) }

  /// Goes to a field that is still blank.
  ///
  /// - Returns: What is missing, as a sentence; nil if nothing is. An empty field below the current one is not a
  ///   mistake.
  mutating func advance() -> (isComplete: Bool, problem: String?) {
    let blank = FieldName.allCases.first { text(of: $0).isEmpty }
    guard let blank else { return (true, nil) }
    let isNext = blank == .mitigation && focus == .reason
    focus = blank
    return (false, isNext ? nil : blank.problem)
  }

  /// The check with the reason and the mitigating control.
  func accepting(_ check: ConflictCheck) -> ConflictCheck {
    guard !check.found.isEmpty else { return check }
    var check = check
    check.reason = text(of: .reason)
    check.mitigation = text(of: .mitigation)
    return check
  }

  private func text(of field: FieldName) -> String {
    switch field {
    case .reason: reason.text.trimmed
    case .mitigation: mitigation.text.trimmed
    }
  }
}

extension ConflictAcceptance.FieldName {
  fileprivate var problem: String {
    switch self {
    case .reason: "Say why the conflicts are acceptable, or press Esc."
    case .mitigation: "Say what is done about the conflicts, or press Esc."
    }
  }
}
