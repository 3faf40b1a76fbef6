/// Sorted values as runs of equal ones, which is all that turning an order round needs.
struct SortRuns: Sendable {
  /// Where each run of equal values begins.
  private let starts: [Int32]
  /// How many rows have a value; those without one follow.
  private let valueCount: Int
  private let count: Int

  /// Sorts values; equal ones keep their order, and rows without one come last in either direction.
  ///
  /// - Returns: the places that the values had, and the runs.
  static func sorting(
    _ values: [SortValue], descending: Bool
  ) -> (places: [Int32], runs: SortRuns) {
    let valued = values.indices.filter { values[$0] != .none }.map(Int32.init)
    let rest = values.indices.filter { values[$0] == .none }.map(Int32.init)
    let keys = SortKey.keys(of: values, at: valued)
    let isText =
      valued.first.map { if case .text = values[Int($0)] { true } else { false } } ?? false
    // The keys of numbers say all; those of texts only how they begin.
    let sorted: [SortKey]
    if let keys {
      sorted = keys.sorted { left, right in
        if left.bits != right.bits { return (left.bits < right.bits) != descending }
        if isText {
          let (first, second) = (values[Int(left.place)], values[Int(right.place)])
          if first.precedes(second, descending: descending) { return true }
          if second.precedes(first, descending: descending) { return false }
        }
        return left.place < right.place
      }
    } else {
      sorted = valued.map { SortKey(bits: 0, place: $0) }.sorted {
        values[Int($0.place)].precedes(values[Int($1.place)], descending: descending)
      }
    }
    var starts: [Int32] = []
    for (index, key) in sorted.enumerated() {
      let isEqual =
        index > 0 && sorted[index - 1].bits == key.bits
        && values[Int(sorted[index - 1].place)] == values[Int(key.place)]
      if !isEqual { starts.append(Int32(index)) }
    }
    let places = sorted.map(\.place) + rest
    return (places, SortRuns(starts: starts, valueCount: valued.count, count: places.count))
  }

  /// The same runs from the last to the first, each as it was; rows without a value stay last.
  var reversed: (places: [Int32], runs: SortRuns) {
    var places: [Int32] = []
    places.reserveCapacity(count)
    var newStarts: [Int32] = []
    var end = Int32(valueCount)
    for start in starts.reversed() {
      newStarts.append(Int32(places.count))
      places.append(contentsOf: start..<end)
      end = start
    }
    places.append(contentsOf: Int32(valueCount)..<Int32(count))
    return (places, SortRuns(starts: newStarts, valueCount: valueCount, count: count))
  }
}

/// A value as a number that compares as the value does, with the place it had.
private struct SortKey {
  var bits: UInt64
  var place: Int32

  /// Keys of values that are all numbers, or all texts of plain letters; else nil.
  static func keys(of values: [SortValue], at places: [Int32]) -> [SortKey]? {
    let shared = sharedStart(of: values, at: places)
    var keys: [SortKey] = []
    keys.reserveCapacity(places.count)
    for place in places {
      switch (values[Int(place)], shared) {
      case (.number(let number), nil): keys.append(SortKey(bits: bits(of: number), place: place))
      case (.text(let text), let shared?):
        guard let bits = bits(of: text, from: shared) else { return nil }
        keys.append(SortKey(bits: bits, place: place))
      default: return nil
      }
    }
    return keys
  }

  /// How many bytes all texts begin with alike; nil when the first value is no text.
  private static func sharedStart(of values: [SortValue], at places: [Int32]) -> Int? {
    guard let first = places.first, case .text(let start) = values[Int(first)] else { return nil }
    var shared = Array(start.utf8)
    for place in places {
      guard case .text(let text) = values[Int(place)] else { break }
      let common = zip(shared, text.utf8).prefix { $0 == $1 }.count
      if common < shared.count { shared.removeLast(shared.count - common) }
    }
    return shared.count
  }

  private static func bits(of number: Double) -> UInt64 {
    // Adding nothing makes one zero of the two.
    let bits = (number + 0).bitPattern
    return bits >> 63 == 1 ? ~bits : bits | 1 << 63
  }

  /// Eight bytes of a plain text, so that their number compares as they do.
  private static func bits(of text: String, from start: Int) -> UInt64? {
    var bits: UInt64 = 0
    var count = 0
    for byte in text.utf8.dropFirst(start).prefix(8) {
      bits = bits << 8 | UInt64(byte)
      count += 1
    }
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return count == 0 ? 0 : bits << UInt64(8 * (8 - count))
  }
}
