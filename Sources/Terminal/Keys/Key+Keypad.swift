extension Key {
  /// The key for `ESC O` and a letter: an arrow or function key, or a keypad key, which some programs and
  /// terminals leave in that mode.
  init?(single final: UInt8, parameters: SequenceParameters) {
    if let key = Self.keypad[final] {
      self = key
      return
    }
    var parameters = parameters
    // Some terminals send the modifiers as the only parameter.
    if parameters.count == 1 { (parameters.number, parameters.modifiers) = (1, parameters.number) }
    guard Self.lettered[final] != nil, parameters.count <= 2, parameters.number == 1 else {
      return nil
    }
    // The cursor position is never reported like this.
    parameters.count = 0
    self.init(final: final, parameters: parameters)
  }

  /// Whether `ESC O` and a letter are a key.
  static func isSingle(_ final: UInt8) -> Bool {
    keypad[final] != nil || lettered[final] != nil
  }

  private static let digits: [Key] = "0123456789".map { .character($0) }

  private static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [
      UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: " "): .space,
      UInt8(ascii: "X"): "=", UInt8(ascii: "j"): "*", UInt8(ascii: "k"): "+",
      UInt8(ascii: "l"): ",", UInt8(ascii: "m"): "-", UInt8(ascii: "n"): ".",
      UInt8(ascii: "o"): "/",
    ]
    for (offset, digit) in digits.enumerated() { keys[UInt8(ascii: "p") + UInt8(offset)] = digit }
    return keys
  }()

  /// The keypad with character codes (the keyboard protocol of kitty).
  static let keypadCodes: [Int: Key] = {
    let keys = digits + [".", "/", "*", "-", "+", .enter, "="]
    return Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { (57_399 + $0.offset, $0.element) })
  }()
}
