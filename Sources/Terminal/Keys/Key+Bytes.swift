extension Key {
  /// The key that sends one byte by itself; nil for those that begin something longer.
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

  /// The key of a control sequence, by its last byte and its numbers.
  init?(final: UInt8, parameters: [Int]) {
    let number = parameters.first ?? 1
    if final == UInt8(ascii: "u") {
      guard let key = Key(codePoint: number) else { return nil }
      self = key
    } else {
      let isNumbered = final == UInt8(ascii: "~")
      let symbol = isNumbered ? Self.numbered[number] : Self.lettered[final]
      // A letter has the number 1 or none: anything else is a late reply, such as `ESC [ 24;80 R`.
      guard let symbol, isNumbered || number == 1 else { return nil }
      self.init(symbol)
    }
    guard parameters.count > 1 else { return }
    guard parameters[1] <= 16 else { return nil }
    modifiers.formUnion(Self.modifiers(encoded: parameters[1]))
  }

  /// The key with Alt held, besides what is held already.
  var withAlt: Key { Key(symbol, modifiers: modifiers.union(.alt)) }

  /// Some terminals send keys as the number of their character.
  private init?(codePoint: Int) {
    guard let value = UInt32(exactly: codePoint), let scalar = Unicode.Scalar(value) else {
      return nil
    }
    if scalar.value == 0x1B {
      self = .escape
    } else if scalar.isASCII, let key = Key(byte: UInt8(scalar.value)) {
      self = key
    } else {
      self = .character(Character(scalar))
    }
  }

  /// xterm counts one more than the bits Shift 1, Alt 2, Control 4.
  private static func modifiers(encoded: Int) -> Modifiers {
    let bits = max(0, encoded - 1)
    var modifiers: Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static let lettered: [UInt8: Symbol] = [
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
