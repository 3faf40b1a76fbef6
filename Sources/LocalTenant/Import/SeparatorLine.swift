/// The line that Excel writes above the first row, and obeys: `sep=;`.
struct SeparatorLine {
  /// The separator it names.
  let separator: UInt8
  /// How many bytes it has, without its end.
  let length: Int

  /// Nil when the text begins with no such line.
  init?(_ text: [UInt8]) {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let isQuoted = line.count == 7 && line.first == UInt8(ascii: "\"") && line.last == line.first
    let words = isQuoted ? line.dropFirst().dropLast() : line
    guard words.count == 5, let separator = words.last, separator != UInt8(ascii: "\""),
      String(decoding: words.dropLast(), as: UTF8.self).lowercased() == "sep="
    else { return nil }
    self.separator = separator
    length = line.count
  }
}
