import Review

extension AppState {
  /// Sends what was typed in a form, which opens again if the tenant refuses it.
  mutating func send(
    _ change: Change, from form: any RefusableForm, seen: Seen, name: String
  ) -> [Effect] {
    var sending = Sending(change, seen: seen, name: name)
    sending.form = form
    return send(sending)
  }
}
