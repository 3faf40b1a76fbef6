import FoundationEssentials

/// Base64 with the URL alphabet and no padding (RFC 4648, 5), as used in tokens.
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
