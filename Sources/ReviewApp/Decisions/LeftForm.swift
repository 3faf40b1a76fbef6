import Review

extension AppState {
  /// The most forms that are kept after they were left.
  private static var mostLeftForms: Int { 20 }

  /// Keeps a form that was left with something typed in it: its key shows it again, as it was.
  ///
  /// - Parameters:
  ///   - form: The form.
  ///   - key: The key that opens it.
  ///   - deed: What would have been done with it.
  mutating func keepLeft(_ form: any Dialog, key: String, _ deed: String = "recorded") {
    leftForms.append(form)
    leftForms.removeFirst(max(0, leftForms.count - Self.mostLeftForms))
    say("Nothing was \(deed). \(key) brings back what you typed.")
  }

  /// The form that was left, if it is the one that would open now. It is no longer kept.
  mutating func takeLeft<Form: Dialog>(_ form: Form, if isSame: (Form) -> Bool) -> Form {
    let place = leftForms.lastIndex { ($0 as? Form).map(isSame) == true }
    guard let place, let left = leftForms.remove(at: place) as? Form else { return form }
    return left
  }
}
