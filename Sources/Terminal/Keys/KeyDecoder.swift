/// Decodes the bytes from a terminal into keys and pastes.
///
/// Time is injected, because only a timeout distinguishes a lone Escape from the start of a sequence.
/// Meaningless bytes and terminal reports are dropped.
struct KeyDecoder {
  typealias Instant = ContinuousClock.Instant

  /// When ``timeOut(now:)`` should be called if nothing arrives.
  private(set) var deadline: Instant?

  private let delays: KeyDelays
  private let extraKeys: [[UInt8]: Key]
  private var waiting: ArraySlice<UInt8> = []
  private var paste: PasteBuffer?
  private var report: Report?
  private var escapedAt: Instant?
  /// Whether the Escape before the pending bytes was read as the key, so that they are not a key.
  private var isLate = false

  /// How much each byte extends the time for a report: more than any line needs, and less than typing,
  /// so that keys typed after an unfinished report are soon recognised.
  private static let timePerByte = Duration.milliseconds(20)

  /// Makes a decoder.
  /// - Parameters:
  ///   - delays: how long to wait for more bytes.
  ///   - extraKeys: additional sequences.
  init(delays: KeyDelays = KeyDelays(), extraKeys: [[UInt8]: Key] = [:]) {
    self.delays = delays
    self.extraKeys = extraKeys
  }

  /// Adds bytes and returns the completed events.
  mutating func decode(_ bytes: [UInt8], now: Instant) -> [TerminalEvent] {
    if let escapedAt, now - escapedAt < delays.tail, Introducer.mayEnd(late: bytes) {
      // On a slow line the rest of an arrow key may arrive after its Escape was read as the key Escape;
      // `O` and `A` must not become two commands then.
      waiting = [0x1B]
      isLate = true
    }
    escapedAt = nil
    waiting += bytes
    var events: [TerminalEvent] = []
    while !waiting.isEmpty, let event = step() { events += event }
    renewDeadline(now: now, count: bytes.count)
    return events
  }

  /// Ends the wait for sequences that are overdue.
  mutating func timeOut(now: Instant) -> [TerminalEvent] {
    guard let due = deadline, due <= now else { return [] }
    deadline = nil
    let late = Array(waiting)
    let (pasted, wasReport, wasLate) = (paste, report != nil, isLate)
    (waiting, paste, report, isLate) = ([], nil, nil, false)
    if let pasted { return [.paste(pasted.text)] }
    if wasReport { return [] }
    if late == [0x1B] {
      escapedAt = now
      return [.key(.escape)]
    }
    guard late.count == 2, late[0] == 0x1B, let key = Key(byte: late[1]) else { return [] }
    return [.key(wasLate ? key : key.withAlt)]
  }
}

extension KeyDecoder {
  private mutating func renewDeadline(now: Instant, count: Int) {
    guard let patience else {
      deadline = nil
      return
    }
    let latest = now + patience
    let isMessage = paste != nil || report != nil
    deadline = isMessage ? min(latest, (deadline ?? latest) + Self.timePerByte * count) : latest
  }

  private var patience: Duration? {
    if paste != nil || report != nil { return delays.message }
    guard !waiting.isEmpty else { return nil }
    let isEscape = waiting.count == 1 && waiting.first == 0x1B
    // A key typed right after Escape should not wait long.
    return isEscape || (isLate && waiting.count == 2) ? delays.escape : delays.tail
  }

  /// Takes one event from the pending bytes; none if it is incomplete.
  private mutating func step() -> [TerminalEvent]? {
    if let current = paste { return continuePaste(current) }
    if let current = report { return continueReport(current) }
    switch EscapeSequence(waiting, extraKeys: extraKeys) {
    case .incomplete: return nil
    case .pasteStart(let length):
      begin(after: length)
      paste = PasteBuffer()
      return []
    case .report(let begun, let length):
      begin(after: length)
      report = begun
      return []
    case .event(let event, let length):
      defer { isLate = false }
      waiting.removeFirst(length)
      return isLate ? [] : event.map { [$0] } ?? []
    }
  }

  /// A report's time counts from its start.
  private mutating func begin(after length: Int) {
    waiting.removeFirst(length)
    deadline = nil
    isLate = false
  }

  private mutating func continuePaste(_ paste: PasteBuffer) -> [TerminalEvent] {
    var paste = paste
    self.paste = nil
    let rest = paste.take(Array(waiting))
    waiting = rest.map { $0[...] } ?? []
    guard rest == nil else { return [.paste(paste.text)] }
    self.paste = paste
    return []
  }

  private mutating func continueReport(_ report: Report) -> [TerminalEvent] {
    var report = report
    let rest = report.skip(waiting)
    waiting = rest ?? []
    self.report = rest == nil ? report : nil
    return []
  }
}
