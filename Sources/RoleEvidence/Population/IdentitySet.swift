/// Some identities of a table, by their numbers from 0.
package struct IdentitySet: Sendable, Hashable {
  private var words: [UInt64]

  /// Creates an empty set for `capacity` identities.
  package init(capacity: Int) { words = Array(repeating: 0, count: (capacity + 63) / 64) }

  /// Creates a set of some of `capacity` identities; numbers outside are left out.
  package init(_ numbers: some Sequence<Int>, capacity: Int) {
    self.init(capacity: capacity)
    for number in numbers where number >= 0 && number < capacity { insert(number) }
  }

  /// The number of identities in it.
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether it has none.
  package var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether it has an identity.
  package func contains(_ number: Int) -> Bool { words[number / 64] >> (number % 64) & 1 == 1 }

  /// Adds an identity, whose number must be below the capacity.
  package mutating func insert(_ number: Int) { words[number / 64] |= 1 << (number % 64) }

  /// Removes an identity.
  package mutating func remove(_ number: Int) { words[number / 64] &= ~(1 << (number % 64)) }

  /// How many identities are in both sets.
  package func sharedCount(with other: Self) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// The identities in both sets.
  package func intersection(_ other: Self) -> Self { combined(other, &) }

  /// The identities in either set.
  package func union(_ other: Self) -> Self { combined(other, |) }

  /// The identities that the other set does not have.
  package func subtracting(_ other: Self) -> Self { combined(other) { $0 & ~$1 } }

  /// The numbers, ascending.
  package var numbers: [Int] {
    var numbers: [Int] = []
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(place * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return numbers
  }

  private func combined(_ other: Self, _ combine: (UInt64, UInt64) -> UInt64) -> Self {
    var result = self
    for place in words.indices { result.words[place] = combine(words[place], other.words[place]) }
    return result
  }
}
