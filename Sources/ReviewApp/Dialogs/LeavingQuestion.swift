/// Leaving while changes are under way, or with something typed in a form.
package struct LeavingQuestion: Dialog {
  /// The form in which something was typed; nil if there is none.
  package let form: (any Dialog)?

  /// Leaves.
  package func submit(in state: inout AppState) -> [Effect] {
    state.wantsToLeave = true
    return []
  }

  /// Stays, in the form.
  package func back(in state: inout AppState) { state.dialog = form }
}

extension AppState {
  /// Leaves at once, or asks first when a change is under way or something was typed.
  mutating func leave() -> [Effect] {
    let isChanging = changes.runningJobs.contains(where: \.isChange)
    let form = dialog.flatMap { $0.holdsText ? $0 : nil }
    guard isChanging || form != nil, !(dialog is LeavingQuestion) else {
      return LeavingQuestion(form: nil).submit(in: &self)
    }
    dialog = LeavingQuestion(form: form)
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
