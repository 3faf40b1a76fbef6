import CTerminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a running loop remembers of its sources: half a key, a resize that may not be the last.
struct EventSources {
  /// The terminal; none, or gone.
  private(set) var input: Int32?
  private var decoder: KeyDecoder
  private var resizeInstant: ContinuousClock.Instant?

  /// A window that is dragged sends many sizes; only the last of a burst is worth a frame.
  private static let resizePause = Duration.milliseconds(50)

  init(input: Int32?, delays: KeyDelays) {
    self.input = input
    decoder = KeyDecoder(delays: delays, extraKeys: TerminfoKeys.current())
  }

  /// When something is due although nothing arrives.
  var deadline: ContinuousClock.Instant? {
    [decoder.deadline, resizeInstant].compactMap(\.self).min()
  }

  /// What waits now, at the terminal and among the signals.
  mutating func events(signals: [UInt8]) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for signal in signals { events += self.events(for: Int32(signal)) }
    guard let descriptor = input else { return events }
    let waiting = WaitingInput(of: descriptor)
    if !waiting.bytes.isEmpty { events += decoder.decode(waiting.bytes, now: .now) }
    guard waiting.isClosed else { return events }
    input = nil
    return events + [.hangUp]
  }

  /// What is due because time has passed.
  mutating func dueEvents(now: ContinuousClock.Instant) -> [TerminalEvent] {
    var events = decoder.timeOut(now: now)
    if let instant = resizeInstant, instant <= now {
      resizeInstant = nil
      events += currentSize
    }
    return events
  }

  private mutating func events(for signal: Int32) -> [TerminalEvent] {
    switch signal {
    case SIGWINCH:
      resizeInstant = resizeInstant ?? .now + Self.resizePause
      return []
    case SIGTSTP: return [.suspendRequested]
    // The window may have changed while nobody was told.
    case SIGCONT: return [.continued] + currentSize
    case SIGHUP: return [.hangUp]
    default: return [.terminate(signal: signal)]
    }
  }

  private var currentSize: [TerminalEvent] {
    guard let input, let size = Size(ofTerminal: input) else { return [] }
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
