/// Pairs of numbers, each with a small count. A pair takes eight bytes, because all of them are kept until they are
/// written in order.
///
/// Files are usually in order already; then nothing has to be sorted.
struct PairList: Sendable {
  /// A pair and its count.
  struct NumberPair {
    let first: Int
    let second: Int
    let count: Int

    fileprivate init(_ packed: UInt64) {
      first = Int(packed >> 32)
      second = Int(packed >> 7 & 0x1FF_FFFF)
      count = Int(packed & 0x7F)
    }
  }

  private var packed: [UInt64] = []
  private var isAscending = true
  /// The pairs so far, to find duplicates; nil as long as all pairs came in order.
  private var seen: Set<UInt64>?

  /// The greatest second number that fits into a pair.
  static let most = 0x1FF_FFFF

  /// The number of pairs.
  var count: Int { packed.count }

  /// Adds a pair, even if it is already in the list.
  mutating func add(_ first: Int, _ second: Int) {
    let pair = Self.packed(first, second, 0)
    if let last = packed.last, last >= pair { isAscending = false }
    packed.append(pair)
  }

  /// Adds a pair with a count from 0 to 127; false if the pair is already in the list.
  mutating func addNew(_ first: Int, _ second: Int, count: Int) -> Bool {
    let pair = Self.packed(first, second, count)
    if let last = packed.last, last >> 7 >= pair >> 7, isAscending {
      isAscending = false
      seen = Set(packed.map { $0 >> 7 })
    }
    guard seen?.insert(pair >> 7).inserted ?? true else { return false }
    packed.append(pair)
    return true
  }

  /// Sorts the pairs and drops duplicates.
  ///
  /// - Returns: The number of dropped pairs.
  mutating func settle() -> Int {
    seen = nil
    guard !isAscending else { return 0 }
    packed.sort()
    var kept = 0
    for pair in packed where kept == 0 || packed[kept - 1] >> 7 != pair >> 7 {
      packed[kept] = pair
      kept += 1
    }
    let dropped = packed.count - kept
    packed.removeLast(dropped)
    isAscending = true
    return dropped
  }

  /// Calls `body` with each pair.
  func forEach(_ body: (NumberPair) throws -> Void) rethrows {
    for pair in packed { try body(NumberPair(pair)) }
  }

  private static func packed(_ first: Int, _ second: Int, _ count: Int) -> UInt64 {
    UInt64(first) << 32 | UInt64(second) << 7 | UInt64(count)
  }
}
