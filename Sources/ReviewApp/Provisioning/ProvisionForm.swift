import Journal
import Review
import RoleMining

/// What to provision: the fields, what would go in, and the typed confirmation.
package struct ProvisionForm: Dialog {
  /// The fields, in their order.
  package enum FieldName: String, Sendable, CaseIterable {
    case name, description, owner, members, access, threshold, commonAccess
  }

  /// How far the analyst is.
  package enum Stage: Sendable, Equatable {
    /// Filling the form.
    case fields
    /// Saying why it is provisioned despite its conflicts.
    case conflicts
    /// Typing the role's name to confirm.
    case confirmation(TextField)
  }

  /// Where the potential role is.
  package let path: RolePath
  /// The name of the role to create.
  package internal(set) var name: TextField
  /// Its description.
  package internal(set) var description: TextField
  /// Its owner.
  package internal(set) var owner = OwnerSearch()
  /// Whether access requests are made for the members. Off by default, because it is the most far-reaching choice.
  package internal(set) var includesMembers = false
  /// Whether entitlements go on the role itself, not on access profiles.
  package internal(set) var assignsDirectly = false
  /// The minimum popularity in percent, 0–100.
  package internal(set) var threshold: Int
  /// Whether the first digit typed replaces the threshold.
  var isThresholdReplaced = true
  /// Whether common access goes in.
  package internal(set) var includesCommonAccess = true
  /// The entitlements that are not common access; nil until they are loaded. They decide which rows are left out if
  /// common access is excluded.
  package internal(set) var specialEntitlements: SpecialEntitlements?
  /// Whether what goes in conflicts; nil until the fields are filled in.
  package internal(set) var conflicts: ConflictCheck?
  /// Why it is provisioned despite its conflicts.
  package internal(set) var acceptance = ConflictAcceptance()
  /// The current field.
  package internal(set) var focus = FieldName.name
  /// How far the analyst is.
  package internal(set) var stage = Stage.fields
  /// What is wrong; nil when nothing is.
  package internal(set) var problem: String?
  /// Its place among the marked roles, such as "2 of 5"; nil for a single role.
  package internal(set) var place: String?
  /// The first visible entitlement among those that go in.
  package internal(set) var scroll = 0
  private let before: [String]

  init(_ screen: RoleScreen) {
    path = screen.path
    name = TextField(replaceable: screen.role.name ?? "")
    description = TextField(screen.role.description ?? "")
    threshold = screen.threshold
    before = [name.text, description.text]
  }

  /// Whether something was typed.
  package var holdsText: Bool {
    before != [name.text, description.text] || !owner.field.text.isEmpty || acceptance.holdsText
  }

  /// Whether another form is about the same role as it is now.
  fileprivate func isSame(as other: Self) -> Bool { path == other.path && before == other.before }
}

extension ProvisionForm {
  /// The entitlements of a role that would go in. Excluded ones are already left out; common access is left out next,
  /// then what is below the threshold.
  package func included(of entitlements: [RoleMiningEntitlement]) -> [RoleMiningEntitlement] {
    entitlements.filter { entitlement in
      guard entitlement.reaches(threshold) else { return false }
      return includesCommonAccess || specialEntitlements?.ids.contains(entitlement.id) ?? true
    }
  }

  /// How many unreadable entitlements may go in, given how many the role has with common access. Their
  /// popularity is unknown.
  package func unreadableCount(of count: Int) -> Int {
    includesCommonAccess ? count : specialEntitlements?.unreadableCount ?? count
  }
}

extension Opening {
  /// What to provision from the current role, or from the marked roles one after the other, unless nothing is left to
  /// provision.
  package static let provision = Opening(
    changes: true, unless: { Obstacle.stillLoading($0) ?? Obstacle.noRoles($0) },
    opening: { state in
      guard case .role(let screen) = state.screen else { return state.provisionChosen() }
      if let obstacle = state.provisionObstacle(screen) {
        state.say(obstacle, .warning)
      } else {
        state.openProvisionForm(screen)
      }
      return []
    })
}

extension AppState {
  /// Opens the form of a role, with its place among others, if there are any.
  mutating func openProvisionForm(_ screen: RoleScreen, place: String? = nil) {
    let new = ProvisionForm(screen)
    var form = takeLeft(new) { $0.isSame(as: new) }
    form.place = place
    if let decision = decisions[screen.path.role], decision.state == .rejected {
      form.problem = "\(decision.author) rejected this role. Provision it only if you know why."
    }
    dialog = form
  }
}
