import Review

extension AppState {
  /// Sends what was typed in a form, which opens again when the tenant does not take it.
  mutating func send(
    _ change: Change, from form: any RefusableForm, seen: Seen, name: String
  ) -> [Effect] {
    var sending = Sending(change, seen: seen, name: name)
    sending.form = form
    return send(sending)
  }
}
