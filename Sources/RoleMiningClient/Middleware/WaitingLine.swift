/// A waiting call.
struct WaitingCall {
  let number: Int
  let priority: CallPriority
  let deadline: ContinuousClock.Instant?
  let continuation: CheckedContinuation<Void, any Error>
}

/// The waiting calls: the analyst's first, and each kind in order of arrival.
struct WaitingLine {
  private var analyst: [WaitingCall] = []
  private var background: [WaitingCall] = []
  private var lastNumber = 0

  var first: WaitingCall? { analyst.first ?? background.first }

  var count: Int { analyst.count + background.count }

  mutating func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  mutating func append(_ call: WaitingCall) {
    switch call.priority {
    case .analyst: analyst.append(call)
    case .background: background.append(call)
    }
  }

  @discardableResult
  mutating func remove(_ number: Int) -> WaitingCall? {
    if let index = analyst.firstIndex(where: { $0.number == number }) {
      return analyst.remove(at: index)
    }
    guard let index = background.firstIndex(where: { $0.number == number }) else { return nil }
    return background.remove(at: index)
  }
}
