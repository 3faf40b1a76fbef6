/// A host and a port.
struct HostAndPort: Hashable, Sendable, CustomStringConvertible {
  /// A name or an address, without the brackets of an IPv6 address.
  let host: String
  let port: Int

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Parses `host`, `host:port`, `[::1]` or `[::1]:port`; nil for anything else.
  init?(_ text: some StringProtocol, usualPort: Int) {
    let (host, port) = Self.parts(String(text))
    let number = port.isEmpty ? usualPort : UInt16(port).map(Int.init) ?? 0
    guard number > 0, !host.isEmpty, host.allSatisfy(Self.isHostCharacter) else { return nil }
    self.init(host: host.lowercased(), port: number)
  }

  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  /// The host and port as written; the port is empty if missing. Several colons without brackets make an
  /// IPv6 address.
  static func parts(_ text: String) -> (host: String, port: String) {
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      let host = text[text.index(after: text.startIndex)..<end]
      return (String(host), String(text[text.index(after: end)...].drop { $0 == ":" }))
    }
    let colons = text.count { $0 == ":" }
    guard colons == 1, let colon = text.firstIndex(of: ":") else { return (text, "") }
    return (String(text[..<colon]), String(text[text.index(after: colon)...]))
  }

  private static func isHostCharacter(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || "-._:".contains(character))
  }
}
