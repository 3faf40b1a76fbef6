import FoundationEssentials

/// How deeply the arrays and objects of a JSON text stand inside one another.
///
/// Decoding goes one call deeper for each level, so a body of nothing but brackets would exhaust the
/// stack. Nothing in the API is nested deeper than ten.
enum JSONDepth {
  static let greatest = 64

  /// Whether there are more levels than the greatest; the text need not be JSON.
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
