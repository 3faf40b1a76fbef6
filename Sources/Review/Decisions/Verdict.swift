import Journal
import RoleMining

/// What is decided on a potential role, without its details.
package enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case undecided
  /// It is put off.
  case later
  /// It is to become a role.
  case accepted
  /// It is not to become a role.
  case rejected

  /// Whether the role needs no further decision.
  package var isFinal: Bool { self == .accepted || self == .rejected }

  /// The verdict of a decision.
  package init(_ state: Decision.State) {
    switch state {
    case .undecided: self = .undecided
    case .later: self = .later
    case .accepted: self = .accepted
    case .rejected: self = .rejected
    }
  }
}
