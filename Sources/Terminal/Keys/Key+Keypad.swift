extension Key {
  /// The key of `ESC O` and a letter: an arrow or a function key, or one of the keypad, which some
  /// programs and terminals leave in that mode.
  init?(single final: UInt8, parameters: SequenceParameters) {
    if let key = Self.keypad[final] {
      self = key
      return
    }
    var parameters = parameters
    // Some terminals send what is held as the only number.
    if parameters.count == 1 { (parameters.number, parameters.modifiers) = (1, parameters.number) }
    guard Self.lettered[final] != nil, parameters.count <= 2, parameters.number == 1 else {
      return nil
    }
    // Where the cursor is, is never reported like this.
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

  /// The keypad where the number of the character is sent (the keyboard protocol of kitty).
  static let keypadCodes: [Int: Key] = {
    let keys = digits + [".", "/", "*", "-", "+", .enter, "="]
    return Dictionary(
      uniqueKeysWithValues: keys.enumerated().map { (57_399 + $0.offset, $0.element) })
  }()
}
