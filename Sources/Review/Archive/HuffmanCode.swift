/// A code of DEFLATE: the shorter of its bit patterns stand for the more frequent symbols (RFC 1951, 3.2.2).
struct HuffmanCode {
  /// The length of the longest pattern, in bits.
  static let greatestLength = 15

  /// How many patterns there are of each length.
  let counts: [Int]
  /// The symbols, in the order of their patterns.
  let symbols: [Int]

  /// Makes the code from the length of each symbol's pattern; 0 is none.
  init(lengths: some RandomAccessCollection<Int>) throws(BrokenArchive) {
    var counts = Array(repeating: 0, count: Self.greatestLength + 1)
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    var (free, start) = (1, 0)
    var starts = counts
    for length in 1...Self.greatestLength {
      free = free * 2 - counts[length]
      guard free >= 0 else { throw BrokenArchive() }
      starts[length] = start
      start += counts[length]
    }
    var symbols = Array(repeating: 0, count: start)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[length]] = symbol
      starts[length] += 1
    }
    (self.counts, self.symbols) = (counts, symbols)
  }
}
