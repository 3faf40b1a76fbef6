import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The state of a running loop's sources: an incomplete key, a pending resize.
struct EventSources {
  /// The terminal; nil if there is none or it is gone.
  private var terminal: Int32?
  private var decoder: KeyDecoder
  private var resizeInstant: ContinuousClock.Instant?
  private var continuedInstant: ContinuousClock.Instant?

  /// Dragging a window sends many sizes; only the last of a burst deserves a frame.
  private static let resizePause = Duration.milliseconds(50)
  /// Ending a stopped process takes a signal and a continue, which may arrive in either order.
  private static let continuedPause = Duration.milliseconds(100)

  init(input: Int32?, delays: KeyDelays) {
    terminal = input
    decoder = KeyDecoder(delays: delays, extraKeys: TerminfoKeys.current())
  }

  /// What to read: not the terminal while another process has it, which would stop us.
  var input: Int32? { continuedInstant == nil ? terminal : nil }

  /// When something is due even if nothing arrives.
  var deadline: ContinuousClock.Instant? {
    [decoder.deadline, resizeInstant, continuedInstant].compactMap(\.self).min()
  }

  /// The available events of the terminal and the signals.
  ///
  /// A signal to end is returned alone: nothing else matters then, and the terminal may be off limits.
  mutating func events(signals: [UInt8]) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for signal in signals { events += self.events(for: Int32(signal)) }
    if let end = events.first(where: \.isEnd) { return [end] }
    guard let descriptor = input else { return events }
    let waiting = WaitingInput(of: descriptor)
    if !waiting.bytes.isEmpty { events += decoder.decode(waiting.bytes, now: .now) }
    guard waiting.isClosed else { return events }
    terminal = nil
    return events + [.hangUp]
  }

  /// The events that are due by time.
  mutating func dueEvents(now: ContinuousClock.Instant) -> [TerminalEvent] {
    var events = decoder.timeOut(now: now)
    if let instant = resizeInstant, instant <= now {
      resizeInstant = nil
      events += currentSize
    }
    if let instant = continuedInstant, instant <= now {
      continuedInstant = nil
      events += continued
    }
    return events
  }

  private mutating func events(for signal: Int32) -> [TerminalEvent] {
    switch signal {
    case SIGWINCH:
      resizeInstant = resizeInstant ?? .now + Self.resizePause
      return []
    case SIGTSTP: return [.suspendRequested]
    case SIGCONT:
      guard let terminal, terminal_is_in_background(terminal) else { return continued }
      continuedInstant = .now + Self.continuedPause
      return []
    case SIGHUP: return [.hangUp]
    default: return [.terminate(signal: signal)]
    }
  }

  /// The window may have changed unnoticed.
  private var continued: [TerminalEvent] { [.continued] + currentSize }

  private var currentSize: [TerminalEvent] {
    guard let terminal, let size = Size(ofTerminal: terminal) else { return [] }
    return [.resize(size)]
  }
}

extension Size {
  /// The size of the terminal at a descriptor; nil if it has none.
  package init?(ofTerminal descriptor: Int32) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard terminal_size(descriptor, &rows, &columns) else { return nil }
    self.init(rows: Int(rows), columns: Int(columns))
  }
}
