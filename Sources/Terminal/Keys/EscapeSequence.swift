/// The meaning of the first bytes of the input.
///
/// Handles the sequences of xterm and similar terminals (VT220, rxvt, tmux, screen, the Linux console),
/// with modifiers, in both keypad modes.
enum EscapeSequence {
  /// Incomplete: more bytes are needed.
  case incomplete
  /// A paste starts after this many bytes.
  case pasteStart(length: Int)
  /// A report continues after this many bytes.
  case report(Report, length: Int)
  /// An event, or nothing, encoded in this many bytes.
  case event(TerminalEvent?, length: Int)

  /// The maximum length of a sequence.
  private static let lookahead = 128
  /// The maximum number of parameters of a key.
  private static let limit = 64

  /// Decodes the start of the input, which is not empty.
  init(_ bytes: ArraySlice<UInt8>, extraKeys: [[UInt8]: Key]) {
    let bytes = Array(bytes.prefix(Self.lookahead))
    if let (sequence, key) = extraKeys.first(where: { bytes.starts(with: $0.key) }) {
      self = .event(.key(key), length: sequence.count)
    } else if let introducer = Introducer(bytes) {
      self = Self.introduced(by: introducer, bytes)
    } else {
      self = bytes[0] == 0x1B ? Self.escaped(bytes) : Self.plain(bytes[...])
    }
  }

  private static func introduced(by introducer: Introducer, _ bytes: [UInt8]) -> EscapeSequence {
    // On its own it may be a key with Alt.
    guard bytes.count > introducer.length else { return .incomplete }
    return switch introducer.kind {
    case .control: control(bytes, after: introducer)
    case .single: single(bytes[introducer.length...])
    case .command, .string: .report(Report(introducer), length: introducer.length)
    }
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let first = bytes[bytes.startIndex]
    if first == 0x1A { return .event(.suspendRequested, length: 1) }
    if let key = Key(byte: first) { return .event(.key(key), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4 else { return .event(nil, length: 1) }
    guard bytes.count >= length else { return .incomplete }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    let scalars = text.unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first, scalar != "\u{FFFD}" else {
      return .event(nil, length: 1)
    }
    let isControl = scalar < "\u{A0}"
    return .event(isControl ? nil : .key(.character(Character(scalar))), length: length)
  }

  private static func escaped(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 1 else { return .incomplete }
    if bytes[1] == 0x1B { return .event(.key(.escape), length: 1) }
    // Not a key with Alt: another sequence starts.
    if Introducer(Array(bytes[1...])) != nil { return .event(nil, length: 1) }
    guard case .event(let event, let length) = plain(bytes[1...]) else { return .incomplete }
    guard case .key(let key)? = event else { return .event(nil, length: length + 1) }
    return .event(.key(key.withAlt), length: length + 1)
  }

  /// `ESC O A`, with modifiers in some terminals.
  private static func single(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let body = bytes.prefix { (0x30...0x3B).contains($0) }
    guard body.count < 8 else { return .event(nil, length: body.endIndex) }
    guard body.endIndex < bytes.endIndex else { return .incomplete }
    let final = bytes[body.endIndex]
    guard (0x20...0x7E).contains(final) else { return .event(nil, length: body.endIndex) }
    let key = SequenceParameters(body).flatMap { Key(single: final, parameters: $0) }
    return .event(key.map { .key($0) }, length: body.endIndex + 1)
  }

  /// `ESC [ … final`.
  private static func control(_ bytes: [UInt8], after introducer: Introducer) -> EscapeSequence {
    let start = introducer.length
    // The Linux console sends F1 to F5 as ESC [ [ A to E.
    if bytes[start] == UInt8(ascii: "[") { return consoleFunction(bytes[start...]) }
    let body = bytes[start...].prefix { (0x20...0x3F).contains($0) }
    guard body.count < limit else { return .report(Report(introducer), length: body.endIndex) }
    guard body.endIndex < bytes.count else { return .incomplete }
    let final = bytes[body.endIndex]
    // Another sequence starts before the end: a broken sequence, dropped up to there.
    guard (0x40...0x7E).contains(final) else { return .event(nil, length: body.endIndex) }
    let length = body.endIndex + 1
    if body.isEmpty, let count = places[final] { return mouse(bytes[length...], count) }
    if final == UInt8(ascii: "~"), body.elementsEqual("200".utf8) {
      return .pasteStart(length: length)
    }
    let key = SequenceParameters(body).flatMap { Key(final: final, parameters: $0) }
    return .event(key.map { .key($0) }, length: length)
  }

  private static func consoleFunction(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard let letter = bytes.dropFirst().first else { return .incomplete }
    let number = Int(letter) - 0x40
    guard (1...5).contains(number) else { return .event(nil, length: bytes.startIndex + 1) }
    return .event(.key(.function(number)), length: bytes.startIndex + 2)
  }
}
