/// The line that Excel reads and writes before the first row: `sep=;`.
struct SeparatorLine {
  /// The separator it names.
  let separator: UInt8
  /// Its size in bytes without the line end.
  let length: Int

  /// Nil if the text does not start with such a line.
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
