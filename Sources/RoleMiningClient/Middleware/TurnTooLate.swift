import RoleMining

/// The time of a call would be over before its turn came; it never left.
struct TurnTooLate: Error {
  /// How long the rate budget would still hold it back; zero when other requests took too long.
  let wait: Duration
}

extension APIError {
  init(_ lateness: TurnTooLate, of call: Call) {
    self.init(.throttled, operation: call.name, attempts: call.attempt)
    if lateness.wait > .zero {
      let seconds = Int((lateness.wait / .seconds(1)).rounded(.up))
      messages = ["Nothing may be sent for another \(seconds) s. Try again after that."]
      retryAfter = Double(seconds)
    } else {
      messages = ["It waited too long for other requests. Try again."]
    }
  }
}
