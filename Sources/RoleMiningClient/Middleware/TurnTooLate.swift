import RoleMining

/// A call's deadline would pass before the rate budget admits it; it was not sent.
struct TurnTooLate: Error {
  /// How long the rate budget would delay it further; zero if other requests took too long.
  let wait: Duration
}

extension APIError {
  init(_ lateness: TurnTooLate, of call: Call) {
    self.init(.throttled, operation: call.name, attempts: call.attempt)
    if lateness.wait > .zero {
      let seconds = Int((lateness.wait / .seconds(1)).rounded(.up))
      messages = ["No request may be sent for another \(seconds) s. Try again then."]
      retryAfter = Double(seconds)
    } else {
      messages = ["It waited too long behind other requests. Try again."]
    }
  }
}
