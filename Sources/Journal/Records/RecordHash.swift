import Crypto

/// The SHA-256 of a record, as 64 lowercase hexadecimal digits.
package struct RecordHash: Sendable, Hashable, CustomStringConvertible {
  /// The digits.
  package let description: String

  /// What the first record names as the record before it.
  package static let beforeTheFirst = RecordHash(unchecked: String(repeating: "0", count: 64))

  /// Reads the digits; nil if they are not 64 hexadecimal ones.
  package init?(_ digits: some StringProtocol) {
    guard digits.utf8.count == 64, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    description = digits.lowercased()
  }

  /// Takes the text of a file unchanged, so that verifying can compare it.
  init(unchecked digits: String) { description = digits }

  /// Hashes a text.
  init(of text: String) {
    let digits = Array("0123456789abcdef".utf8)
    description = String(
      decoding: SHA256.hash(data: Array(text.utf8)).flatMap {
        [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
      }, as: UTF8.self)
  }
}
