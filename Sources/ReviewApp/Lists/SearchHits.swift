/// Which rows of a complete list contain a text.
struct SearchHits: Sendable {
  /// The text, without upper case.
  let text: String
  /// How many rows hold it.
  private(set) var count: Int
  private var holds: [Bool]

  /// Searches the texts of some rows.
  init(of text: String, in texts: FoldedTexts, count: Int) {
    self.init(text, texts.numbers(of: text, in: 0..<count), count)
  }

  private init(_ text: String, _ numbers: [Int], _ rowCount: Int) {
    self.text = text
    count = numbers.count
    var holds = [Bool](repeating: false, count: rowCount)
    for number in numbers { holds[number] = true }
    self.holds = holds
  }

  /// The hits of a longer text that contains this one, all of which are among these.
  func narrowed(to text: String, in texts: FoldedTexts) -> SearchHits {
    let candidates = holds.indices.lazy.filter { holds[$0] }
    return SearchHits(text, texts.numbers(of: text, in: candidates), holds.count)
  }

  /// Searches rows that arrived since the last search.
  mutating func extend(to rowCount: Int, in texts: FoldedTexts) {
    guard rowCount > holds.count else { return }
    let numbers = texts.numbers(of: text, in: holds.count..<rowCount)
    holds += [Bool](repeating: false, count: rowCount - holds.count)
    for number in numbers { holds[number] = true }
    count += numbers.count
  }

  /// Whether the row with a number is a hit.
  func contains(_ number: Int32) -> Bool {
    holds.indices.contains(Int(number)) && holds[Int(number)]
  }
}
