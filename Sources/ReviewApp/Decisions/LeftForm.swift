import Review

extension AppState {
  /// Keeps a form that was left with something typed in it, so that its key shows it again as it was.
  mutating func keepLeft(_ form: any Dialog, key: String) {
    leftForm = form
    say("Nothing was recorded. \(key) shows what you typed again.")
  }

  /// The form that was left, if it is the one that would open now. It is no longer kept.
  mutating func takeLeft<Form: Dialog>(_ form: Form, if isSame: (Form) -> Bool) -> Form {
    guard let left = leftForm as? Form, isSame(left) else { return form }
    leftForm = nil
    return left
  }
}
