extension FilterField {
  /// The value of a token in a condition on this field; `nil` if it does not fit.
  func value(of token: FilterToken.Kind) -> FilterValue? {
    switch (kind, token) {
    case (.text, .string(let text)): .text(text)
    case (.choice(let names), .string(let text)): Self.choice(text, among: names)
    case (.number, .word(let word)): Self.number(word)
    // T-54: some samples quote booleans, others do not; both are accepted.
    case (.boolean, .word(let word)), (.boolean, .string(let word)): Bool(word).map { .boolean($0) }
    case (.date, .word(let word)), (.date, .string(let word)):
      Timestamp.parse(word).map { .date($0) }
    default: nil
    }
  }

  /// The expected values with an example, for the end of a sentence.
  var expectation: String {
    switch kind {
    case .text: "text in double quotes, such as \(example)"
    case .number: "a number without quotes, such as \(example)"
    case .boolean: "true or false"
    case .date: "a date and time with its zone, such as \(example)"
    case .choice(let names): "one of \(names.map { "\"\($0)\"" }.joined(separator: ", "))"
    }
  }

  /// An example value.
  var example: String {
    switch kind {
    case .text: "\"Finance\""
    case .number: "80"
    case .boolean: "true"
    case .date: "2026-01-31T00:00:00Z"
    case .choice(let names): "\"\(names.first ?? "")\""
    }
  }

  /// An example condition on the field as a filter calls it.
  func exampleCondition(on field: String) -> String {
    let word = operators.first ?? .eq
    return switch word {
    case .pr: "pr \(field)"
    case .isnull: "\(field) isnull"
    case .in, .ca: "\(field) \(word.rawValue) (\(example))"
    default: "\(field) \(word.rawValue) \(example)"
    }
  }

  private static func choice(_ text: String, among names: [String]) -> FilterValue? {
    // Comparisons on the server ignore case; the known spelling is sent.
    names.first { $0.lowercased() == text.lowercased() }.map { .text($0) }
  }

  private static func number(_ word: String) -> FilterValue? {
    guard word.utf8.allSatisfy(isPartOfNumber), word.utf8.first != UInt8(ascii: "+") else {
      return nil
    }
    if let integer = Int(word) { return .integer(integer) }
    guard let number = Double(word), number.isFinite else { return nil }
    return .number(number)
  }

  /// Rejects what `Double` accepts besides decimal numbers: `nan`, `inf`, hexadecimals.
  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"): true
    default: byte == UInt8(ascii: "E")
    }
  }
}
