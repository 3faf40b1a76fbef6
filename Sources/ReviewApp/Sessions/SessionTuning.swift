import Review
import RoleMining

/// The limits of a session, about to be changed. T-42: the tenant then computes its potential
/// roles again, so the form asks twice.
package struct SessionTuning: Dialog, Equatable {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case pruneThreshold, minimumIdentities
  }

  /// The session.
  package let id: RoleMiningSession.ID
  /// The session as it was when the form was opened.
  let session: RoleMiningSession
  /// Its name.
  package let name: String
  /// How many potential roles it has now; nil if the tenant did not state it.
  package let potentialRoleCount: Int?
  /// The prune threshold, 0–100.
  package internal(set) var pruneThreshold: TextField
  /// The minimum number of identities in a potential role.
  package internal(set) var minimumIdentities: TextField
  /// The current field.
  package internal(set) var focus = FieldName.pruneThreshold
  /// Whether the form is asking to mine the session again.
  package internal(set) var isConfirming = false
  /// What is wrong; nil when nothing is.
  package internal(set) var problem: String?
  private let before: RoleMiningSessionChange

  init(_ session: RoleMiningSession, id: RoleMiningSession.ID) {
    self.id = id
    self.session = session
    name = session.displayName
    potentialRoleCount = session.potentialRoleCount
    let threshold = session.pruneThreshold ?? session.prescribedPruneThreshold
    pruneThreshold = TextField(number: threshold)
    minimumIdentities = TextField(number: session.minimumIdentities)
    before = RoleMiningSessionChange(
      pruneThreshold: threshold, minimumIdentities: session.minimumIdentities)
  }
}

extension SessionTuning {
  /// What would be sent: only what differs. Nil when something is wrong, which `problem` then says.
  mutating func checkedChange() -> RoleMiningSessionChange? {
    guard
      let threshold = Self.number(pruneThreshold, in: 0...100, instead: before.pruneThreshold)
    else {
      problem = "The prune threshold must be a whole number from 0 to 100."
      focus = .pruneThreshold
      return nil
    }
    guard
      let minimum = Self.number(
        minimumIdentities, in: 2...1_000_000, instead: before.minimumIdentities)
    else {
      problem = "The minimum number of identities must be a whole number, 2 or more."
      focus = .minimumIdentities
      return nil
    }
    let change = RoleMiningSessionChange(
      pruneThreshold: threshold == before.pruneThreshold ? nil : threshold,
      minimumIdentities: minimum == before.minimumIdentities ? nil : minimum)
    guard change.recomputes else {
      problem = "Neither number changed; there is nothing to send."
      return nil
    }
    return change
  }

  /// Nil if it is neither a number in the range nor empty as before: there is no way to tell the
  /// tenant to compute a threshold again.
  private static func number(
    _ field: TextField, in range: ClosedRange<Int>, instead before: Int?
  ) -> Int?? {
    guard let number = SessionForm.number(field, in: range), number != nil || before == nil else {
      return nil
    }
    return .some(number)
  }

  /// Types in a field, or goes to the other one.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    problem = nil
    guard !isConfirming else { return [] }
    switch action {
    case .type(let edit) where focus == .pruneThreshold: pruneThreshold.apply(edit)
    case .type(let edit): minimumIdentities.apply(edit)
    case .focus(let forward):
      focus = focus.neighbour(forward: forward)
      pruneThreshold.awaitReplacement()
      minimumIdentities.awaitReplacement()
    default: break
    }
    return []
  }

  /// Goes from the fields to the question; from there, sends the change.
  package func submit(in state: inout AppState) -> [Effect] {
    var tuning = self
    guard let change = tuning.checkedChange(), tuning.isConfirming else {
      tuning.isConfirming = tuning.problem == nil
      state.dialog = tuning
      return []
    }
    return state.send(.session(change, id), from: self, seen: .session(session), name: name)
  }

  /// Goes back to the fields.
  package func back(in state: inout AppState) {
    guard isConfirming else { return }
    var tuning = self
    tuning.isConfirming = false
    state.dialog = tuning
  }
}

extension Opening {
  /// The limits of the current session.
  package static let tuneSession = Opening(changes: true, unless: Obstacle.noSingleSession) {
    state in
    state.currentSession.map { SessionTuning($0.session, id: $0.id) }
  }
}
