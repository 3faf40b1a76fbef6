/// Turns the bytes that a terminal sends into keys and pastes.
///
/// Time is handed in, because a lone Escape is only told from the beginning of a sequence by what
/// does not follow. Bytes that mean nothing are dropped.
struct KeyDecoder {
  typealias Instant = ContinuousClock.Instant

  /// How long a lone Escape waits for the rest of a sequence.
  static let escapeDelay = Duration.milliseconds(25)
  /// How long a sequence that has begun, or half a character, waits for its end. After Escape
  /// alone, how long its end may come late and is still no command.
  static let tailDelay = Duration.milliseconds(300)
  /// How long a paste waits for more, before it is taken as it is.
  static let pasteDelay = Duration.seconds(1)

  /// When ``timeOut(now:)`` should be called although nothing arrived.
  private(set) var deadline: Instant?

  private let extraKeys: [[UInt8]: Key]
  private var waiting: [UInt8] = []
  private var paste: PasteBuffer?
  private var escapedAt: Instant?

  /// Makes a decoder.
  /// - Parameter extraKeys: sequences to know besides the usual ones.
  init(extraKeys: [[UInt8]: Key] = [:]) {
    self.extraKeys = extraKeys
  }

  /// Takes bytes, and returns what they complete.
  mutating func decode(_ bytes: [UInt8], now: Instant) -> [TerminalEvent] {
    if waiting.isEmpty, paste == nil, let escapedAt, now - escapedAt < Self.tailDelay {
      waiting = Self.droppingLateTail(of: bytes)
    } else {
      waiting += bytes
    }
    escapedAt = nil
    var events: [TerminalEvent] = []
    while !waiting.isEmpty, let event = step() { events += event }
    deadline = patience.map { now + $0 }
    return events
  }

  /// Gives up waiting for what should have come by now.
  mutating func timeOut(now: Instant) -> [TerminalEvent] {
    guard let due = deadline, due <= now else { return [] }
    deadline = nil
    if let pasted = paste {
      paste = nil
      return [.paste(pasted.text)]
    }
    let late = waiting
    waiting = []
    if late == [0x1B] {
      escapedAt = now
      return [.key(.escape)]
    }
    guard late.count == 2, late[0] == 0x1B, let key = Key(byte: late[1]) else { return [] }
    return [.key(key.withAlt)]
  }

  private var patience: Duration? {
    if paste != nil { return Self.pasteDelay }
    guard !waiting.isEmpty else { return nil }
    return waiting.count == 1 && waiting[0] == 0x1B ? Self.escapeDelay : Self.tailDelay
  }

  /// Takes one event off what waits; none when it is not complete.
  private mutating func step() -> [TerminalEvent]? {
    if paste != nil { return stepPaste() }
    switch EscapeSequence(waiting[...], extraKeys: extraKeys) {
    case .incomplete: return nil
    case .pasteStart(let length):
      waiting.removeFirst(length)
      paste = PasteBuffer()
      return []
    case .event(let event, let length):
      waiting.removeFirst(length)
      return event.map { [$0] } ?? []
    }
  }

  private mutating func stepPaste() -> [TerminalEvent]? {
    guard var current = paste else { return nil }
    let rest = current.take(waiting)
    waiting = rest ?? []
    paste = rest == nil ? current : nil
    return rest == nil ? [] : [.paste(current.text)]
  }

  /// Over a slow line the end of an arrow key may come after its Escape was taken for the key
  /// Escape; `O` and `A` must not become two commands then.
  private static func droppingLateTail(of bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "O") else {
      return bytes
    }
    guard case .event(.key?, let length) = EscapeSequence([0x1B] + bytes, extraKeys: [:]) else {
      return bytes
    }
    return Array(bytes.dropFirst(length - 1))
  }
}
