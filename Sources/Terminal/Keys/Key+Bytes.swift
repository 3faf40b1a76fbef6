extension Key {
  /// The key for a single byte; nil for bytes that start a sequence.
  init?(byte: UInt8) {
    switch byte {
    case 0x00: self = Key(.space, modifiers: .control)
    case 0x09: self = .tab
    case 0x0D: self = .enter
    case 0x20: self = .space
    case 0x7F: self = .backspace
    case 0x1B, 0x80...: return nil
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    default: self = .character(Character(Unicode.Scalar(byte)))
    }
  }

  /// The key for a control sequence, by its final byte and parameters.
  init?(final: UInt8, parameters: SequenceParameters) {
    let isCode = final == UInt8(ascii: "u")
    let isNumbered = final == UInt8(ascii: "~")
    // A letter has the parameter 1 or none, and F3 never has others: that is a cursor position report.
    let isLettered = parameters.number == 1 && (final != UInt8(ascii: "R") || parameters.count == 0)
    guard !parameters.isRelease, isCode || parameters.count <= 2 else { return nil }
    if isCode {
      guard parameters.count > 0, let key = Key(codePoint: parameters.number) else { return nil }
      self = key
    } else {
      let symbol = isNumbered ? Self.numbered[parameters.number] : Self.lettered[final]
      guard let symbol, isNumbered || isLettered else { return nil }
      self.init(symbol)
    }
    guard let held = Self.modifiers(encoded: parameters.modifiers, isCode: isCode) else {
      return nil
    }
    modifiers.formUnion(held)
  }

  /// The key with Alt in addition to its modifiers.
  var withAlt: Key { Key(symbol, modifiers: modifiers.union(.alt)) }

  /// Some terminals send keys as character codes.
  private init?(codePoint: Int) {
    guard let value = UInt32(exactly: codePoint), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    switch scalar.value {
    case 0x1B: self = .escape
    case 0x09, 0x0D, 0x20...0x7F:
      guard let key = Key(byte: UInt8(scalar.value)) else { return nil }
      self = key
    // Keys without a character.
    case 57_344...63_743:
      guard let key = Self.keypadCodes[codePoint] else { return nil }
      self = key
    case 0xA0...: self = .character(Character(scalar))
    default: return nil
    }
  }

  /// xterm adds one to the bits Shift 1, Alt 2, Control 4. Higher bits are unsupported modifiers, and 64
  /// and 128, the locks, which are ignored.
  private static func modifiers(encoded: Int, isCode: Bool) -> Modifiers? {
    let bits = max(0, encoded - 1)
    // With character codes, 8 is a key of the window system; elsewhere it is Meta.
    guard bits < 256, bits & (isCode ? 0x38 : 0x30) == 0 else { return nil }
    var modifiers: Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  static let lettered: [UInt8: Symbol] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    UInt8(ascii: "Z"): .backTab,
  ]

  private static let numbered: [Int: Symbol] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
}
