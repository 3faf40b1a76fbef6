extension RawJSON {
  /// The id of a row: its `id`, else that of the potential role or entitlement that it refers to (T-10);
  /// nil if it has none.
  public var id: String? { id(orThatOf: ["potentialRoleRef", "entitlementRef"]) }

  private func id(orThatOf references: [String]) -> String? {
    var scanner = JSONScanner(bytes)
    guard scanner.next() == UInt8(ascii: "{"), (try? scanner.enter(UInt8(ascii: "{"))) != nil
    else { return nil }
    var other: String?
    // The bytes are valid JSON, so nothing is thrown here.
    while let key = try? scanner.key(), let value = try? scanner.value() {
      let name = bytes[key]
      if name.elementsEqual("id".utf8), let id = text(at: value) { return id }
      if references.contains(where: { name.elementsEqual($0.utf8) }) {
        other = RawJSON(checked: bytes[value]).id(orThatOf: [])
      }
    }
    return other
  }

  /// An id is text or, T-12, an object with that text as its only field.
  private func text(at place: Range<Int>) -> String? {
    let value = bytes[place]
    // Most ids are text without escapes, and there may be 100,000 of them.
    if value.first == UInt8(ascii: "\""), !value.contains(UInt8(ascii: "\\")) {
      return String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
    }
    guard !value.elementsEqual("null".utf8) else { return nil }
    return try? RawJSON(checked: value).decoded(as: LenientText.self).value
  }
}

extension RawJSON {
  /// The elements of a list. T-66: a top-level array, or `results` in an envelope.
  ///
  /// - Throws: `UnreadableAnswer` if the text is not valid JSON or holds no list.
  static func rows(of body: some Sequence<UInt8>) throws(UnreadableAnswer) -> [RawJSON] {
    var scanner = JSONScanner(Array(body)[...])
    var rows: [RawJSON]?
    if scanner.next() == UInt8(ascii: "{") {
      try scanner.enter(UInt8(ascii: "{"))
      while let key = try scanner.key() {
        let isList =
          scanner.bytes[key].elementsEqual("results".utf8) && scanner.next() == UInt8(ascii: "[")
        if isList { rows = try elements(in: &scanner) } else { try scanner.value() }
      }
    } else {
      rows = try elements(in: &scanner)
    }
    try scanner.end()
    guard let rows else { throw UnreadableAnswer("Expected a list.") }
    return rows
  }

  private static func elements(
    in scanner: inout JSONScanner
  ) throws(UnreadableAnswer) -> [RawJSON] {
    var rows: [RawJSON] = []
    try scanner.enter(UInt8(ascii: "["))
    while try scanner.hasElement() {
      let place = try scanner.value()
      rows.append(RawJSON(checked: scanner.bytes[place]))
    }
    return rows
  }
}
