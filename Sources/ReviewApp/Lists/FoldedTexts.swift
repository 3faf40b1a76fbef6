/// The case-folded texts of rows in one buffer, so that each key after `/` searches 100,000 of
/// them in a moment.
struct FoldedTexts: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []

  init() {}

  init(_ texts: some Sequence<String>) {
    for text in texts {
      bytes.append(contentsOf: text.lowercased().utf8)
      ends.append(bytes.count)
    }
  }

  /// Appends one text of another buffer.
  mutating func append(_ index: Int, of other: FoldedTexts) {
    bytes.append(contentsOf: other.bytes[other.range(of: index)])
    ends.append(bytes.count)
  }

  mutating func replace(_ index: Int, with text: String) {
    let range = range(of: index)
    let folded = text.lowercased().utf8
    bytes.replaceSubrange(range, with: folded)
    let growth = folded.count - range.count
    guard growth != 0 else { return }
    for later in index..<ends.count { ends[later] += growth }
  }

  /// The place, among the numbers of some texts, of the first that contains another text, which has no upper case.
  func firstOffset(of wanted: String, in indices: some Sequence<Int>) -> Int? {
    var offset = 0
    var first: Int?
    look(for: wanted, in: indices) { _, isHit in
      if isHit { first = offset }
      offset += 1
      return !isHit
    }
    return first
  }

  /// The numbers, among some, of the texts that contain another text, which has no upper case.
  func numbers(of wanted: String, in indices: some Sequence<Int>) -> [Int] {
    var numbers: [Int] = []
    look(for: wanted, in: indices) { number, isHit in
      if isHit { numbers.append(number) }
      return true
    }
    return numbers
  }

  /// Reports for each text whether it contains another, until the callback stops it.
  private func look(
    for wanted: String, in indices: some Sequence<Int>, tell: (Int, Bool) -> Bool
  ) {
    let letters = Array(wanted.utf8)
    let isPlain = letters.allSatisfy { $0 < 0x80 }
    // Without the buffers each byte costs two checks, and there are millions.
    bytes.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        for index in indices {
          let text = UnsafeBufferPointer(rebasing: bytes[range(of: index)])
          let isHit =
            (!isPlain || Self.holds(text, letters)) && Self.holds(text, wanted, isPlain: isPlain)
          guard tell(index, isHit) else { return }
        }
      }
    }
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// Whether a text that may contain the bytes of another contains its letters, because a letter of more than
  /// one byte can be written in more than one way.
  private static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ wanted: String, isPlain: Bool
  ) -> Bool {
    if text.allSatisfy({ $0 < 0x80 }) { return isPlain }
    return String(decoding: text, as: UTF8.self).contains(wanted)
  }

  private static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let first = letters.first else { return true }
    guard text.count >= letters.count else { return false }
    for start in 0...(text.count - letters.count) where text[start] == first {
      var length = 1
      while length < letters.count, text[start + length] == letters[length] { length += 1 }
      if length == letters.count { return true }
    }
    return false
  }
}
