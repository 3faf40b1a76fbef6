import Crypto
import FoundationEssentials

/// The id of a potential role, determined by its session and members.
enum PotentialRoleID {
  /// A UUID of version 5 (RFC 9562, 5.5) from the session's id and a digest of the sorted members.
  static func make(session: String, members: [String]) -> String {
    var digest = SHA256()
    for member in members.sorted() { digest.update(data: Data((member + "\n").utf8)) }
    var name = Data(session.utf8)
    name.append(contentsOf: digest.finalize())
    var bytes = Array(Insecure.SHA1.hash(data: name).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return text(bytes)
  }

  /// The generated name of a potential role.
  static func name(of id: String) -> String { "Potential Role - " + id.prefix(6) }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
    return groups.map { $0.joined() }.joined(separator: "-")
  }
}
