import Journal
import RoleMining

/// What is to change in the decision on a potential role; the rest of an earlier decision is kept.
package struct DecisionChange: Sendable, Equatable {
  /// What it is about.
  package var subject: DecidedRole
  /// What is decided; nil keeps it.
  package var state: Decision.State?
  /// The note; nil keeps it, empty removes it.
  package var note: String?
  /// The reason; nil keeps it, empty removes it.
  package var reason: String?
  /// The name of the proposed owner; nil keeps it, empty removes it.
  package var owner: String?
  /// The record number of the decision that it undoes. If another decision holds by then, nothing is changed; nil
  /// changes whatever holds.
  package var replacing: Int?
  /// The number of the record of the decision that the analyst saw, 0 if there was none: if another program has recorded
  /// a later one by then, nothing is changed; nil changes whatever holds.
  package var seen: Int?
  /// What is decided on single entitlements; others keep what was decided on them.
  package var entitlements: [EntitlementDecision]
  /// The ids of the entitlements whose decision is withdrawn.
  package var withdrawnEntitlements: Set<String> = []

  /// Makes a change.
  package init(
    of subject: DecidedRole, to state: Decision.State? = nil, note: String? = nil,
    reason: String? = nil, owner: String? = nil, entitlements: [EntitlementDecision] = []
  ) {
    self.subject = subject
    self.state = state
    self.note = note
    self.reason = reason
    self.owner = owner
    self.entitlements = entitlements
  }

  /// The decision that follows from an earlier one; nil if there is none.
  package func applied(to earlier: Decision?) -> Decision {
    var decision = earlier ?? Decision(.undecided, on: subject)
    if let state {
      // A reason for another verdict does not apply to this one; a note is about the role.
      if Verdict(decision.state).excludes(state) { decision.reason = nil }
      decision.state = state
      // A new decision is about the role as it is now.
      decision.subject = subject
    }
    if let note { decision.note = note.isEmpty ? nil : note }
    if let reason { decision.reason = reason.isEmpty ? nil : reason }
    if let owner { decision.owner = owner.isEmpty ? nil : ProposedOwner(name: owner) }
    let changed = withdrawnEntitlements.union(entitlements.map(\.id))
    decision.entitlements.removeAll { changed.contains($0.id) }
    decision.entitlements += entitlements
    return decision
  }

  /// Whether it removed the reason of the decision that another change restores.
  ///
  /// - Parameter inverse: The change that restores what was decided before.
  /// - Returns: Whether a reason was there and is gone.
  package func removesReason(restoredBy inverse: DecisionChange) -> Bool {
    guard let state, reason == nil, let before = inverse.state, let lost = inverse.reason else {
      return false
    }
    return !lost.isEmpty && Verdict(before).excludes(state)
  }
}

extension Verdict {
  /// Whether another state is another verdict, so that the reason for this one does not apply to it.
  fileprivate func excludes(_ state: Decision.State) -> Bool {
    self != .undecided && self != Verdict(state)
  }
}
