/// Leaving while changes are under way.
package struct LeavingQuestion: Dialog {
  /// Leaves.
  package func submit(in state: inout AppState) -> [Effect] {
    state.wantsToLeave = true
    return []
  }
}

extension AppState {
  /// Leaves at once, or asks first when a change is under way.
  mutating func leave() -> [Effect] {
    let isChanging = changes.runningJobs.contains(where: \.isChange)
    guard isChanging, !(dialog is LeavingQuestion) else {
      return LeavingQuestion().submit(in: &self)
    }
    dialog = LeavingQuestion()
    return []
  }
}

extension Job {
  /// Whether it changes something, as opposed to following work of the tenant.
  fileprivate var isChange: Bool {
    switch kind {
    case .change, .sessionChange: true
    // Until the tenant has answered, leaving would cancel the request itself.
    case .provision, .session: milestone.words.isEmpty
    case .export: false
    }
  }
}
