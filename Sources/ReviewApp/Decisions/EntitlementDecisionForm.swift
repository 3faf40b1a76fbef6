import Journal
import Review
import RoleMining
import RoleMiningClient

/// What is decided on entitlements of a role, and why. This is recorded, but changes nothing in the tenant.
package struct EntitlementDecisionForm: Dialog {
  /// What can be decided on an entitlement.
  package enum Choice: String, Sendable, CaseIterable {
    case keep, exclude, undecided
  }

  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case choice, reason
  }

  private let role: DecidedRole
  private let earlierReason: String
  /// The name of the role.
  package let roleName: String
  /// The entitlements.
  package let entitlements: [RoleMiningEntitlement]
  /// What is chosen.
  package private(set) var choice: Choice
  /// Why.
  package private(set) var reason: ReasonField
  /// The current field.
  package private(set) var focus = FieldName.choice
  /// Why it could not be recorded; nil if it was not tried, or something was changed since.
  package private(set) var problem: String?

  init?(_ screen: RoleScreen, of role: DecidedRole, reasons: [String]) {
    entitlements = screen.entitlements.chosen
    guard let first = entitlements.first else { return nil }
    self.role = role
    roleName = screen.role.displayName
    let earlier = screen.entitlementDecisions[first.id]
    // An entitlement below the threshold will probably be excluded.
    choice = earlier.map(Choice.init) ?? (first.reaches(screen.threshold) ? .keep : .exclude)
    earlierReason = earlier?.reason ?? ""
    reason = ReasonField(earlierReason, offered: reasons)
  }

  /// Whether another form is about the same entitlements.
  func isSame(as other: Self) -> Bool {
    role.role == other.role.role && entitlements.map(\.id) == other.entitlements.map(\.id)
  }

  /// Chooses, types a reason, or goes to the other field.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    problem = nil
    switch action {
    case .type(let edit):
      focus = .reason
      reason.apply(edit)
    case .focus(let forward): focus = focus.neighbour(forward: forward)
    case .choose(let forward) where focus == .reason: reason.choose(forward: forward)
    case .choose(let forward): choice = choice.neighbour(forward: forward)
    default: break
    }
    return []
  }

  /// Records it.
  package func submit(in state: inout AppState) -> [Effect] {
    var change = DecisionChange(of: role)
    if choice == .undecided {
      change.withdrawnEntitlements = Set(entitlements.map(\.id.rawValue))
    } else {
      change.entitlements = entitlements.map {
        EntitlementDecision(
          id: $0.id.rawValue, name: $0.displayName, isKept: choice == .keep,
          reason: reason.text.isEmpty ? nil : reason.text)
      }
    }
    if case .role(var shown) = state.screen {
      shown.entitlements.unmarkAll()
      state.screen = .role(shown)
    }
    var recording = Recording([change], title: title)
    recording.form = self
    return state.record(recording)
  }

  /// Whether a reason was typed.
  package var holdsText: Bool { reason.text != earlierReason && !reason.text.isEmpty }

  /// Keeps a reason that was typed.
  package func back(in state: inout AppState) {
    guard holdsText else { return }
    state.keepLeft(self, key: "K")
  }

  private var title: String {
    let subject =
      entitlements.count == 1 ? entitlements[0].displayName : "\(entitlements.count) entitlements"
    return switch choice {
    case .keep: "Decided to keep \(subject) in \(roleName)"
    case .exclude: "Decided to exclude \(subject) from \(roleName)"
    case .undecided: "Withdrew the decision on \(subject) in \(roleName)"
    }
  }
}

extension EntitlementDecisionForm: RefusableForm {
  /// The reason is shown below the fields.
  package func refused(because reason: String) -> any RefusableForm {
    var form = self
    form.problem = reason
    return form
  }
}

extension EntitlementDecisionForm.Choice {
  fileprivate init(_ decision: EntitlementDecision) {
    self = decision.isKept ? .keep : .exclude
  }
}

extension RoleScreen {
  /// What is decided on single entitlements.
  package var entitlementDecisions: [Entitlement.ID: EntitlementDecision] {
    Dictionary(
      (decided?.decision?.decision.entitlements ?? []).map { (Entitlement.ID($0.id), $0) }
    ) { _, last in last }
  }
}

extension Opening {
  /// What is decided on the marked entitlements, or the current one.
  package static let entitlementDecision = Opening(
    unless: { Obstacle.nothingToDecide($0) ?? Obstacle.noRow($0) },
    opening: { state in
      guard case .role(let screen) = state.screen,
        let form = EntitlementDecisionForm(
          screen, of: state.subject(screen.role), reasons: state.settings.reasons)
      else { return [] }
      state.dialog = state.takeLeft(form) { $0.isSame(as: form) }
      return []
    })

  /// Marks the entitlements that are to be excluded.
  package static let markToExclude = Opening(
    acts: false,
    unless: {
      $0.toExclude.isEmpty
        ? "You have not decided to exclude anything here." : nil
    },
    opening: { state in
      guard case .role(var screen) = state.screen else { return [] }
      let ids = state.toExclude
      screen.entitlements.mark(screen.entitlements.packedRows.filter { ids.contains($0.id) })
      state.screen = .role(screen)
      return []
    })
}

extension AppState {
  /// The entitlements on the screen that are to be excluded by decision and are still in the role.
  fileprivate var toExclude: Set<Entitlement.ID> {
    guard case .role(let screen) = screen else { return [] }
    let decided = screen.entitlementDecisions.filter { !$0.value.isKept }.keys
    return Set(decided).intersection(screen.entitlements.packedRows.map(\.id))
  }
}
