/// Turns the bytes that a terminal sends into keys and pastes.
///
/// Time is handed in, because a lone Escape is only told from the beginning of a sequence by what
/// does not follow. Bytes that mean nothing are dropped, and so are reports of the terminal.
struct KeyDecoder {
  typealias Instant = ContinuousClock.Instant

  /// When ``timeOut(now:)`` should be called although nothing arrived.
  private(set) var deadline: Instant?

  private let delays: KeyDelays
  private let extraKeys: [[UInt8]: Key]
  private var waiting: ArraySlice<UInt8> = []
  private var paste: PasteBuffer?
  private var report: Report?
  private var escapedAt: Instant?
  /// Whether the Escape before what waits was taken for the key, so that no key can come of it.
  private var isLate = false

  /// What a byte adds to the time that a message has. It is more than any line needs for one, and less than
  /// a person does: keys that are typed after a message without an end are not part of it for long.
  private static let timePerByte = Duration.milliseconds(20)

  /// Makes a decoder.
  /// - Parameters:
  ///   - delays: how long to wait for more.
  ///   - extraKeys: sequences to know besides the usual ones.
  init(delays: KeyDelays = KeyDelays(), extraKeys: [[UInt8]: Key] = [:]) {
    self.delays = delays
    self.extraKeys = extraKeys
  }

  /// Takes bytes, and returns what they complete.
  mutating func decode(_ bytes: [UInt8], now: Instant) -> [TerminalEvent] {
    if let escapedAt, now - escapedAt < delays.tail, Introducer.mayEnd(late: bytes) {
      // Over a slow line the end of an arrow key may come after its Escape was taken for the key
      // Escape; `O` and `A` must not become two commands then.
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

  /// Gives up waiting for what should have come by now.
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
    // A key that was typed right after Escape should not wait for long.
    return isEscape || (isLate && waiting.count == 2) ? delays.escape : delays.tail
  }

  /// Takes one event off what waits; none when it is not complete.
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

  /// A message has all the time from its beginning on.
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
