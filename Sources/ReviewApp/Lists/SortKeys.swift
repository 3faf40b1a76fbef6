/// Values as numbers that sort in the same order, so that 100,000 of them are sorted in a moment.
struct SortKeys {
  private struct Key {
    var bits: UInt64
    let place: Int32
  }

  private var keys: [Key] = []
  /// Whether equal numbers mean equal values. Otherwise they stand for the start of texts, or for
  /// nothing if the letters or the kinds of the values differ.
  private var isExact = true
  private let values: [SortValue]
  private let descending: Bool

  /// Prepares the values at some places, each of which has one.
  init(of values: [SortValue], at places: [Int32], descending: Bool) {
    self.values = values
    self.descending = descending
    keys.reserveCapacity(places.count)
    let start = Self.sharedStart(of: values, at: places)
    for place in places {
      guard let (bits, isExact) = Self.bits(of: values[Int(place)], from: start) else {
        keys = places.map { Key(bits: 0, place: $0) }
        self.isExact = false
        return
      }
      if !isExact { self.isExact = false }
      keys.append(Key(bits: descending ? ~bits : bits, place: place))
    }
  }

  /// The places in their order, and where in it each run of equal values begins.
  var sorted: (places: [Int32], starts: [Int32]) {
    var sorted = Self.sorted(keys)
    if !isExact { sortWithin(&sorted) }
    var starts: [Int32] = []
    for index in sorted.indices where index == 0 || !isSame(sorted[index - 1], sorted[index]) {
      starts.append(Int32(index))
    }
    return (sorted.map(\.place), starts)
  }

  private func isSame(_ left: Key, _ right: Key) -> Bool {
    left.bits == right.bits && (isExact || values[Int(left.place)] == values[Int(right.place)])
  }

  /// Sorts the values that begin alike.
  private func sortWithin(_ sorted: inout [Key]) {
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].bits == sorted[start].bits { end += 1 }
      if end > start + 1 {
        // Swift's sort is stable, so equal values keep their order.
        sorted[start..<end].sort {
          values[Int($0.place)].precedes(values[Int($1.place)], descending: descending)
        }
      }
      start = end
    }
  }

  /// Sorts by one byte after the other, the last first; a byte that is the same in all is skipped.
  private static func sorted(_ keys: [Key]) -> [Key] {
    var keys = keys
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      var places = [Int](repeating: 0, count: 257)
      for key in keys { places[Int(key.bits >> shift & 0xFF) + 1] += 1 }
      guard !places.contains(keys.count) else { continue }
      for byte in 1..<257 { places[byte] += places[byte - 1] }
      var next = keys
      for key in keys {
        let byte = Int(key.bits >> shift & 0xFF)
        next[places[byte]] = key
        places[byte] += 1
      }
      keys = next
    }
    return keys
  }
}

extension SortKeys {
  /// How many bytes all texts have in common at the start; nil when the values are numbers.
  private static func sharedStart(of values: [SortValue], at places: [Int32]) -> Int? {
    guard let first = places.first, case .text(let start) = values[Int(first)] else { return nil }
    let letters = Array(start.utf8)
    return places.reduce(letters.count) { shared, place in
      guard case .text(let text) = values[Int(place)] else { return 0 }
      // Reading `utf8` byte by byte takes ten times as long.
      return text.utf8.withContiguousStorageIfAvailable { bytes in
        var same = 0
        while same < min(shared, bytes.count), bytes[same] == letters[same] { same += 1 }
        return same
      } ?? 0
    }
  }

  /// A value's number, and whether it represents the whole value; nil if no number sorts as the value does.
  private static func bits(
    of value: SortValue, from start: Int?
  ) -> (bits: UInt64, isExact: Bool)? {
    switch (value, start) {
    case (.number(let number), nil):
      // Adding 0 turns -0 into 0.
      let bits = (number + 0).bitPattern
      return (bits >> 63 == 1 ? ~bits : bits | 1 << 63, true)
    case (.text(let text), let start?):
      return text.utf8.withContiguousStorageIfAvailable { bits(of: $0, from: start) } ?? nil
    default: return nil
    }
  }

  private static func bits(
    of text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (bits: UInt64, isExact: Bool)? {
    // Letters that take more than one byte can be written in more than one way.
    guard text.allSatisfy({ $0 > 0 && $0 < 0x80 }) else { return nil }
    var bits: UInt64 = 0
    for index in start..<start + 8 {
      bits = bits << 8 | UInt64(index < text.count ? text[index] : 0)
    }
    return (bits, text.count <= start + 8)
  }
}
