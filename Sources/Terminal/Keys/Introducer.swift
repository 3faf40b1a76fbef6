/// The start of a control sequence (ECMA-48): Escape and a character, or one C1 character, which is one
/// byte, or two in UTF-8.
struct Introducer {
  /// What follows.
  enum Kind {
    /// `ESC [`: a key or a report, up to a letter.
    case control
    /// `ESC O`: a key.
    case single
    /// `ESC ]`: a report, up to a bell or a terminator.
    case command
    /// `ESC P`, `ESC _`, `ESC ^`, `ESC X`: a report, up to a terminator.
    case string
  }

  /// What follows.
  let kind: Kind
  /// The length in bytes.
  let length: Int

  /// Decodes the start of the input; nil if it is something else, or too short to tell.
  init?(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    let isPair = first == 0x1B || first == 0xC2
    guard let last = isPair ? bytes.dropFirst().first : first, first >= 0x80 || isPair else {
      return nil
    }
    switch first == 0x1B ? last : last &- 0x40 {
    case UInt8(ascii: "["): kind = .control
    case UInt8(ascii: "O"): kind = .single
    case UInt8(ascii: "]"): kind = .command
    case UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"): kind = .string
    default: return nil
    }
    length = isPair ? 2 : 1
  }

  /// Whether some bytes may follow an Escape that came so much earlier that it was read as the key. Someone
  /// who types after Escape sends other bytes, or one at a time.
  static func mayEnd(late bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    let second = bytes.dropFirst().first
    let isParameter = second.map { (0x21...0x3F).contains($0) } ?? true
    let isCapital = second.map { (0x41...0x5B).contains($0) } ?? true
    return switch first {
    case UInt8(ascii: "["): isParameter || isCapital
    case UInt8(ascii: "O"): second.map { isParameter || Key.isSingle($0) } ?? true
    case UInt8(ascii: "]"), UInt8(ascii: "P"): isParameter
    case UInt8(ascii: "_"): second == nil || second == UInt8(ascii: "G")
    default: false
    }
  }
}
