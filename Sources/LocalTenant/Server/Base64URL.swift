import FoundationEssentials

/// Base 64 with the alphabet for URLs and no padding (RFC 4648, 5), as tokens use it.
enum Base64URL {
  static func encode(_ bytes: Data) -> String {
    var text = ""
    for character in bytes.base64EncodedString() {
      switch character {
      case "+": text.append("-")
      case "/": text.append("_")
      case "=": break
      default: text.append(character)
      }
    }
    return text
  }

  static func decode(_ text: String) -> Data? {
    var standard = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
    standard += String(repeating: "=", count: (4 - standard.count % 4) % 4)
    return Data(base64Encoded: standard)
  }
}
