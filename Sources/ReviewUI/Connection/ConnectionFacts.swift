import FoundationEssentials
import ReviewApp
import Terminal

/// The facts about the connection: briefly in the header, in full in the jobs view.
struct ConnectionFacts {
  private let state: AppState
  private var connection: ConnectionStatus { state.connection }

  init(of state: AppState) {
    self.state = state
  }

  /// Why the tenant does not answer now; empty if it does.
  var wait: StyledText {
    if let pause = connection.pausedUntil {
      return StyledText("the tenant asked for a pause: \(seconds(until: pause)) s", .warning)
    }
    // A download arrives piece by piece, which the jobs show.
    if let start = connection.silentSince, connection.receivedBytes.isEmpty {
      let seconds = Int(min(state.now.timeIntervalSince(start), 1e9))
      return StyledText("no answer for \(Figure.count(max(0, seconds))) s", .warning)
    }
    guard let retry = connection.retries.first else { return StyledText() }
    return StyledText("trying again, \(retry.attempt) of \(retry.maximumAttempts)", .warning)
  }

  /// How many requests may be sent now; empty if there is no limit.
  var budget: StyledText {
    guard let remaining = connection.remaining, let capacity = connection.capacity else {
      return StyledText()
    }
    return StyledText(
      "\(remaining)/\(capacity) req", remaining > capacity / 4 ? .headerContext : .warning)
  }

  /// Who signed in.
  var user: StyledText {
    state.userName.map { StyledText(DisplayText($0), .headerContext) } ?? StyledText()
  }

  /// Why nothing can be changed, in a word or two; empty if changes are possible.
  var restriction: StyledText {
    if state.isReadOnly { return StyledText("read-only", .warning) }
    return state.obstacleToChanges == nil ? StyledText() : StyledText("read-only login", .warning)
  }

  /// Everything, each fact with a label.
  var lines: [(label: DisplayText, text: StyledText)] {
    let facts: [(DisplayText, StyledText)] = [
      ("Signed in", user.isEmpty ? StyledText() : StyledText(user.text)),
      ("Changes", StyledText(DisplayText(state.obstacleToChanges ?? ""), .warning)),
      ("Requests", requests),
      ("Waiting", connection.isSilentOrPaused ? wait : StyledText()),
    ]
    return facts.filter { !$0.1.isEmpty } + connection.retries.map { ("Retry", words(of: $0)) }
      + connection.deprecatedOperations.map {
        ("Deprecated", StyledText(DisplayText($0), .warning))
      }
  }

  private var requests: StyledText {
    guard let remaining = connection.remaining, let capacity = connection.capacity else {
      return StyledText()
    }
    let line = StyledText("\(remaining) of \(capacity) may be sent now")
    guard connection.waiting > 0 else { return line }
    let waiting = Figure.amount(connection.waiting, "request waiting", "requests waiting")
    return line + StyledText("   \(waiting)", .pending)
  }

  private func words(of retry: ConnectionStatus.Retry) -> StyledText {
    StyledText(
      "\(DisplayText(retry.operation)), attempt \(retry.attempt) of \(retry.maximumAttempts) in "
        + "\(seconds(until: retry.date)) s", .warning)
      + StyledText("   \(DisplayText(retry.reason))", .muted)
  }

  private func seconds(until date: Date) -> DisplayText {
    Figure.count(max(0, Int(min(date.timeIntervalSince(state.now).rounded(.up), 1e9))))
  }
}

extension ConnectionStatus {
  /// Whether the tenant answers nothing at the moment.
  fileprivate var isSilentOrPaused: Bool { pausedUntil != nil || silentSince != nil }
}
