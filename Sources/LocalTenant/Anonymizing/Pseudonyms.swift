import Crypto
import FoundationEssentials

/// Replaces texts: equal texts get the same replacement, different texts get different ones.
///
/// A replacement is computed from the text and a key by HMAC-SHA256 (RFC 2104), so without the key
/// it is impossible to tell what it stands for, or whether a guess is right.
struct Pseudonyms {
  private let key: SymmetricKey
  private var replacements: [String: String] = [:]
  private var codes: Set<String> = []

  /// Without vowels, and without digits that look like letters, so that no code is a word.
  private static let alphabet = Array("bcdfghjkmnpqrstvwxz23456789")

  /// - Parameter seed: The secret that the key is computed from; nil for a random key that is not kept.
  init(seed: String?) {
    key =
      seed.map { SymmetricKey(data: SHA256.hash(data: Data($0.utf8))) }
      ?? SymmetricKey(size: .bits256)
  }

  /// The number of different texts that were replaced.
  var count: Int { replacements.count }

  /// The replacement of a name or a value: a label and a code.
  ///
  /// - Parameters:
  ///   - text: The text to replace.
  ///   - label: Says what the text stands for. A text that was replaced before keeps its label.
  /// - Returns: The replacement.
  mutating func name(_ text: String, _ label: String) -> String {
    replacement(of: text) { "\(label) \($0)" }
  }

  /// The replacement of an e-mail address.
  mutating func address(_ text: String) -> String {
    replacement(of: text) { "\($0)@example.org" }
  }

  /// The replacement of an id: 32 hexadecimal digits.
  mutating func id(_ text: String) -> String {
    if let known = replacements[text] { return known }
    let digits = digest(text).prefix(16).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    replacements[text] = digits.joined()
    return digits.joined()
  }

  /// A number for each id, from 1, in an order that says nothing about the order of the ids.
  func numbers(of ids: [String]) -> [Int] {
    let keys = ids.map { Array(digest("order \($0)")) }
    let order = ids.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var numbers = [Int](repeating: 0, count: ids.count)
    for (place, index) in order.enumerated() { numbers[index] = place + 1 }
    return numbers
  }

  private mutating func replacement(of text: String, _ form: (String) -> String) -> String {
    if let known = replacements[text] { return known }
    var digits = digest(text).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var code = ""
    // Six characters are enough for thousands of texts; more follow where two codes are the same.
    while code.count < 6 || !codes.insert(code).inserted {
      code.append(Self.alphabet[Int(digits % UInt64(Self.alphabet.count))])
      digits /= UInt64(Self.alphabet.count)
    }
    replacements[text] = form(code)
    return form(code)
  }

  private func digest(_ text: String) -> HMAC<SHA256>.MAC {
    HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
  }
}
