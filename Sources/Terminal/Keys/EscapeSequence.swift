/// What the first bytes of the input mean.
///
/// Knows the sequences of xterm and its kin (VT220, rxvt, tmux, screen, the Linux console), with
/// modifiers, in both keypad modes.
enum EscapeSequence {
  /// More bytes are needed to tell.
  case incomplete
  /// A paste begins after so many bytes.
  case pasteStart(length: Int)
  /// An event, or nothing of meaning, that took so many bytes.
  case event(TerminalEvent?, length: Int)

  /// Longer ones are noise.
  private static let limit = 64
  private static let stringLimit = 4096

  /// Reads the beginning of some bytes, which are at least one.
  init(_ bytes: ArraySlice<UInt8>, extraKeys: [[UInt8]: Key]) {
    let bytes = Array(bytes)
    if let (sequence, key) = extraKeys.first(where: { bytes.starts(with: $0.key) }) {
      self = .event(.key(key), length: sequence.count)
      return
    }
    self = bytes[0] == 0x1B ? Self.escaped(bytes) : Self.plain(bytes[...])
  }

  private static func plain(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let first = bytes[bytes.startIndex]
    if first == 0x1A { return .event(.suspendRequested, length: 1) }
    if let key = Key(byte: first) { return .event(.key(key), length: 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4 else { return .event(nil, length: 1) }
    guard bytes.count >= length else { return .incomplete }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard text.unicodeScalars.count == 1, let character = text.first, character != "\u{FFFD}"
    else { return .event(nil, length: 1) }
    return .event(.key(.character(character)), length: length)
  }

  private static func escaped(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[1] {
    case 0x1B: return .event(.key(.escape), length: 1)
    case UInt8(ascii: "["): return control(bytes)
    case UInt8(ascii: "O"): return single(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      return string(bytes)
    default: return alt(bytes)
    }
  }

  private static func alt(_ bytes: [UInt8]) -> EscapeSequence {
    guard case .event(let event, let length) = plain(bytes[1...]) else { return .incomplete }
    guard case .key(let key)? = event else { return .event(nil, length: length + 1) }
    return .event(.key(key.withAlt), length: length + 1)
  }

  /// `ESC O A`, with modifiers in some terminals.
  private static func single(_ bytes: [UInt8]) -> EscapeSequence {
    let digits = bytes[2...].prefix { (0x30...0x39).contains($0) }
    guard digits.endIndex < bytes.count, digits.count < 4 else { return .incomplete }
    let parameters = [1, Int(String(decoding: digits, as: UTF8.self)) ?? 1]
    let key = Key(final: bytes[digits.endIndex], parameters: parameters)
    return .event(key.map { .key($0) }, length: digits.endIndex + 1)
  }

  /// `ESC [ … final`.
  private static func control(_ bytes: [UInt8]) -> EscapeSequence {
    // The Linux console sends F1 to F5 as ESC [ [ A to E.
    if bytes.count > 2, bytes[2] == UInt8(ascii: "[") { return consoleFunction(bytes) }
    let body = bytes[2...].prefix { (0x20...0x3F).contains($0) }
    guard body.count < limit else { return .event(nil, length: body.endIndex) }
    guard body.endIndex < bytes.count else { return .incomplete }
    let final = bytes[body.endIndex]
    // Something else began before this ended: a broken sequence, dropped up to there.
    guard (0x40...0x7E).contains(final) else { return .event(nil, length: body.endIndex) }
    let length = body.endIndex + 1
    if final == UInt8(ascii: "~"), body.elementsEqual("200".utf8) {
      return .pasteStart(length: length)
    }
    // Marked as private: a reply of the terminal, never a key.
    guard !(body.first.map { (0x3C...0x3F).contains($0) } ?? false) else {
      return .event(nil, length: length)
    }
    let parameters = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    return .event(Key(final: final, parameters: parameters).map { .key($0) }, length: length)
  }

  private static func consoleFunction(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 3 else { return .incomplete }
    let number = Int(bytes[3]) - 0x40
    return .event((1...5).contains(number) ? .key(.function(number)) : nil, length: 4)
  }

  /// A reply or a message of the terminal, which nobody asked for: dropped as a whole.
  private static func string(_ bytes: [UInt8]) -> EscapeSequence {
    for index in bytes.indices.dropFirst(2) {
      if bytes[index] == 0x07 { return .event(nil, length: index + 1) }
      if bytes[index] == 0x5C, bytes[index - 1] == 0x1B { return .event(nil, length: index + 1) }
    }
    return bytes.count < stringLimit ? .incomplete : .event(nil, length: bytes.count)
  }
}
