import CTerminal
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension EventLoop {
  /// Why the loop ended.
  package enum Ending: Hashable, Sendable {
    /// ``EventLoop/stop()`` was called.
    case stopped
    /// A signal; the process should exit with 128 plus its number.
    case terminated(signal: Int32)
    /// The connection is gone.
    case hungUp
  }

  /// Waits for events and handles them, turn by turn, until one ends the loop.
  ///
  /// In each turn all available input is read, the actor's pending jobs and due timers run, and then
  /// `onTurn` is called once with the events: the place to draw one frame if anything changed. The first
  /// turn does not wait. The turn with a ``TerminalEvent/terminate(signal:)`` or
  /// ``TerminalEvent/hangUp`` is the last; the process then has three seconds to exit before an alarm
  /// ends it.
  /// - Parameters:
  ///   - input: the terminal's descriptor; nil reads nothing.
  ///   - delays: how long incomplete keys wait.
  ///   - onTurn: handles the events of a turn, possibly none.
  /// - Returns: why the loop ended.
  package func run(
    input: Int32? = 0, delays: KeyDelays = KeyDelays(), onTurn: ([TerminalEvent]) -> Void
  ) -> Ending {
    checkIsolated()
    terminal_signals_catch(signals.writing)
    defer { terminal_signals_release() }
    var sources = EventSources(input: input, delays: delays)
    var ending: Ending?
    wakeUp.ring()
    while ending == nil {
      wait(for: sources)
      var events = sources.events(signals: WaitingInput(of: signals.reading).bytes)
      _ = WaitingInput(of: wakeUp.reading)
      runJobs()
      fireTimers(now: .now)
      events += sources.dueEvents(now: .now)
      onTurn(events)
      ending = events.lazy.compactMap(Self.ending).first
      if ending == nil, mailbox.withLock({ $0.isStopping }) { ending = .stopped }
    }
    return ending ?? .stopped
  }

  private static func ending(for event: TerminalEvent) -> Ending? {
    switch event {
    case .hangUp: .hungUp
    case .terminate(let signal): .terminated(signal: signal)
    default: nil
    }
  }

  private func wait(for sources: EventSources) {
    var requests = [sources.input ?? -1, wakeUp.reading, signals.reading].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let instants = [nextTimer, sources.deadline].compactMap(\.self)
    _ = poll(&requests, nfds_t(requests.count), Self.milliseconds(until: instants.min()))
  }

  /// The timeout for `poll`: rounded up, so that nothing is early and polls again; -1 for none.
  private static func milliseconds(until instant: ContinuousClock.Instant?) -> Int32 {
    guard let instant else { return -1 }
    let left = (instant - .now).components
    guard left.seconds >= 0, left.attoseconds >= 0 else { return 0 }
    guard left.seconds < 86_400 else { return 86_400_000 }
    return Int32(
      left.seconds * 1_000 + (left.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
