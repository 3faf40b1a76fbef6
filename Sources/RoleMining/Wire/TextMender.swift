import FoundationEssentials

/// Repairs the strings in a JSON answer, so that one invalid byte in a name costs neither its row nor
/// its list.
///
/// | in a string | becomes |
/// | --- | --- |
/// | invalid UTF-8 | U+FFFD, the replacement character |
/// | a control character | its escape, such as `\u0009` |
/// | half of a surrogate pair, such as `\ud83d` | `\ufffd` |
/// | a backslash that starts no escape | U+FFFD |
///
/// Bytes outside strings stay as they are.
struct TextMender {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var mended: [UInt8] = []
  /// The bytes before this are in `mended`.
  private var takenEnd = 0

  private init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The JSON with repaired strings; nil if there is nothing to repair, as is usual.
  static func mended(_ json: Data) -> Data? {
    json.withUnsafeBytes { bytes in
      var mender = TextMender(bytes)
      mender.mendAll()
      guard mender.takenEnd > 0 else { return nil }
      return Data(mender.mended + bytes[mender.takenEnd...])
    }
  }

  private mutating func mendAll() {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") { mendText() }
      position += 1
    }
  }

  /// Processes the string from one quote to the other.
  private mutating func mendText() {
    position += 1
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): return
      case UInt8(ascii: "\\"): mendEscape()
      case ..<0x20: replace(1, with: Self.escape(bytes[position]))
      case 0x80...: mendCharacters()
      default: position += 1
      }
    }
  }

  /// Processes a run of characters beyond ASCII.
  private mutating func mendCharacters() {
    let end = bytes[position...].firstIndex { $0 < 0x80 } ?? bytes.count
    let characters = bytes[position..<end]
    if String(validating: characters, as: UTF8.self) != nil {
      position = end
    } else {
      replace(characters.count, with: String(decoding: characters, as: UTF8.self))
    }
  }

  private mutating func mendEscape() {
    guard position + 1 < bytes.count else { return position += 1 }
    switch bytes[position + 1] {
    case UInt8(ascii: "u"): mendCodeUnit()
    case let letter where "\"\\/bfnrt".utf8.contains(letter): position += 2
    default: replace(1, with: "\u{FFFD}")
    }
  }

  private mutating func mendCodeUnit() {
    guard let unit = codeUnit(at: position) else { return replace(1, with: "\u{FFFD}") }
    let next = codeUnit(at: position + 6)
    if UTF16.isLeadSurrogate(unit), next.map(UTF16.isTrailSurrogate) == true {
      position += 12
    } else if UTF16.isSurrogate(unit) {
      replace(6, with: #"\ufffd"#)
    } else {
      position += 6
    }
  }

  /// The value of `\uXXXX`; nil if it is malformed.
  private func codeUnit(at place: Int) -> UInt16? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    else { return nil }
    let digits = bytes[(place + 2)..<(place + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private mutating func replace(_ count: Int, with text: String) {
    mended += bytes[takenEnd..<position]
    mended += text.utf8
    position += count
    takenEnd = position
  }

  private static func escape(_ control: UInt8) -> String {
    (control < 0x10 ? #"\u000"# : #"\u00"#) + String(control, radix: 16)
  }
}
