import RoleMining

/// JSON with the wire's own field names, which no terminal can be driven with.
enum JSONText {
  /// A value as indented text.
  ///
  /// - Throws: `EncodingError` when it holds a number that JSON cannot.
  static func text(_ value: some Encodable) throws -> String {
    escapingInvisible(String(decoding: try WireJSON.encode(value, readable: true), as: UTF8.self))
  }

  /// Writes what cannot be seen as `\u` escapes: the same JSON to whoever reads it. Outside of texts
  /// JSON has nothing but ASCII and, to indent, new lines.
  private static func escapingInvisible(_ json: String) -> String {
    guard !json.utf8.allSatisfy({ $0 < 0x7F }) else { return json }
    var escaped = ""
    for scalar in json.unicodeScalars {
      if isInvisible(scalar) {
        for unit in String(scalar).utf16 { escaped += escape(unit) }
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return false }
    if scalar.properties.isDefaultIgnorableCodePoint { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
