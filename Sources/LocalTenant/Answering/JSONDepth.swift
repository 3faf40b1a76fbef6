import FoundationEssentials

/// The nesting depth of JSON text.
///
/// Decoding is recursive, so a body of nothing but brackets would exhaust the stack. Nothing in the API is
/// nested deeper than ten levels.
enum JSONDepth {
  static let greatest = 64

  /// Whether the text exceeds the maximum depth; it need not be valid JSON.
  static func isExceeded(by body: Data) -> Bool {
    var depth = 0
    var isInText = false
    var isEscaped = false
    for byte in body {
      switch byte {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\"): isEscaped = isInText
      case UInt8(ascii: "\""): isInText.toggle()
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += isInText ? 0 : 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= isInText ? 0 : 1
      default: break
      }
      if depth > greatest { return true }
    }
    return false
  }
}
