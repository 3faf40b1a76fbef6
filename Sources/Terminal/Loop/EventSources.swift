import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a running loop remembers of its sources: half a key, a resize that may not be the last.
struct EventSources {
  /// The terminal; none, or gone.
  private var terminal: Int32?
  private var decoder: KeyDecoder
  private var resizeInstant: ContinuousClock.Instant?
  private var continuedInstant: ContinuousClock.Instant?

  /// A window that is dragged sends many sizes; only the last of a burst is worth a frame.
  private static let resizePause = Duration.milliseconds(50)
  /// Whoever ends a stopped process sends a signal for it and one to go on, which may come in any order.
  private static let continuedPause = Duration.milliseconds(100)

  init(input: Int32?, delays: KeyDelays) {
    terminal = input
    decoder = KeyDecoder(delays: delays, extraKeys: TerminfoKeys.current())
  }

  /// What to read from now: not the terminal while somebody else has it, which would stop us.
  var input: Int32? { continuedInstant == nil ? terminal : nil }

  /// When something is due although nothing arrives.
  var deadline: ContinuousClock.Instant? {
    [decoder.deadline, resizeInstant, continuedInstant].compactMap(\.self).min()
  }

  /// What waits now, at the terminal and among the signals.
  ///
  /// A signal to end is all there is then: nothing else matters any more, and it may be that the terminal
  /// must not be touched.
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

  /// What is due because time has passed.
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

  /// The window may have changed while nobody was told.
  private var continued: [TerminalEvent] { [.continued] + currentSize }

  private var currentSize: [TerminalEvent] {
    guard let terminal, let size = Size(ofTerminal: terminal) else { return [] }
    return [.resize(size)]
  }
}

extension Size {
  /// The size of the terminal behind a descriptor; none when it has none.
  public init?(ofTerminal descriptor: Int32) {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard terminal_size(descriptor, &rows, &columns) else { return nil }
    self.init(rows: Int(rows), columns: Int(columns))
  }
}
