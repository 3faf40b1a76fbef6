/// The values of one attribute that a rule for a role may name, each with its place in a bit mask.
struct RuleFacet {
  /// A mask has one bit for each of them.
  static let greatestCandidateCount = 8
  /// A value that fewer of the role's identities have is not part of a rule.
  static let leastShare = 0.04

  let column: AttributeTable.Column
  let kind: AttributeKind
  /// The values, the most frequent in the role first.
  let values: [String]
  /// How many identities of the role have each, by slot; others under 0.
  let memberCounts: [Int]
  /// The same for everybody in the table.
  let allCounts: [Int]
  /// The slot of each value of the column, after that of "none": from 1 for those in `values`, 0 for others.
  let slots: [UInt8]

  /// Nil if too few of the role's identities have frequent values for a rule.
  init?(_ column: AttributeTable.Column, members: [Int32]) {
    var counts = [Int](repeating: 0, count: column.values.count)
    column.places.withUnsafeBufferPointer { places in
      for number in members {
        let place = Int(places[Int(number)])
        if place >= 0 { counts[place] += 1 }
      }
    }
    let least = Self.leastCount(of: members.count)
    let frequent = counts.indices.filter { counts[$0] >= least }
      .sorted {
        (counts[$1], column.values[$0]) < (counts[$0], column.values[$1])
      }
      .prefix(Self.greatestCandidateCount)
    let reached = frequent.prefix(RuleCondition.greatestValueCount).reduce(0) { $0 + counts[$1] }
    guard 3 * reached >= members.count, reached > 0 else { return nil }
    self.column = column
    kind = column.kind
    values = frequent.map { column.values[$0] }
    memberCounts =
      [members.count - frequent.reduce(0) { $0 + counts[$1] }] + frequent.map { counts[$0] }
    allCounts =
      [column.places.count - frequent.reduce(0) { $0 + column.counts[$1] }]
      + frequent.map { column.counts[$0] }
    var slots = [UInt8](repeating: 0, count: column.values.count + 1)
    for (slot, place) in frequent.enumerated() { slots[place + 1] = UInt8(slot + 1) }
    self.slots = slots
  }

  /// The least number of identities for a value to be named; one is chance.
  static func leastCount(of memberCount: Int) -> Int {
    max(memberCount < 4 ? 1 : 2, Int((Double(memberCount) * leastShare).rounded(.up)))
  }

  /// How many of some identities have each of the values, by slot; others under 0.
  func counts(among numbers: [Int32]) -> [Int] {
    var counts = [Int](repeating: 0, count: values.count + 1)
    column.places.withUnsafeBufferPointer { places in
      slots.withUnsafeBufferPointer { slots in
        counts.withUnsafeMutableBufferPointer { counts in
          for number in numbers { counts[Int(slots[Int(places[Int(number)]) + 1])] += 1 }
        }
      }
    }
    return counts
  }

  /// How many have one of the values of a mask, of counts by slot.
  static func count(_ mask: UInt16, _ counts: [Int]) -> Int {
    var sum = 0
    for slot in 1..<counts.count where mask >> (slot - 1) & 1 == 1 { sum += counts[slot] }
    return sum
  }

  /// Those of some identities that have one of the values of a mask.
  func matching(_ mask: UInt16, among numbers: [Int32]) -> [Int32] {
    let isNamed = slots.map { $0 > 0 && mask >> ($0 - 1) & 1 == 1 }
    return column.places.withUnsafeBufferPointer { places in
      numbers.filter { isNamed[Int(places[Int($0)]) + 1] }
    }
  }

  /// The values of a mask.
  func values(of mask: UInt16) -> [String] {
    values.indices.filter { mask >> $0 & 1 == 1 }.map { values[$0] }
  }

  /// Whether a mask names every value there is, or both yes and no. Then everybody with a value fits.
  ///
  /// - Parameters:
  ///   - mask: The mask.
  ///   - count: How many values there are; nil if there may be more than those in the table.
  /// - Returns: Whether it does.
  func saysNothing(_ mask: UInt16, ofAll count: Int? = nil) -> Bool {
    guard mask.nonzeroBitCount > 1 else { return false }
    return mask.nonzeroBitCount == count
      || Set(values(of: mask).map(AttributeWords.flag)).isSuperset(of: [true, false])
  }

  /// Which values are worth naming together: the most frequent ones in the role, and those that best distinguish it
  /// from others, one to five of each.
  ///
  /// - Parameters:
  ///   - members: The counts of the role's identities by slot.
  ///   - others: Those of all others.
  /// - Returns: The masks.
  func masks(members: [Int], others: [Int]) -> Set<UInt16> {
    let total = members.reduce(0, +)
    let least = Self.leastCount(of: total)
    let slots = (1..<members.count).filter { members[$0] >= least }
    let frequent = slots.sorted { (members[$1], $0) < (members[$0], $1) }
    let telling = slots.sorted {
      let left = members[$0] * (members[$1] + others[$1])
      let right = members[$1] * (members[$0] + others[$0])
      return left == right ? $0 < $1 : left > right
    }
    var masks: Set<UInt16> = []
    for order in [frequent, telling] {
      var mask: UInt16 = 0
      for slot in order.prefix(RuleCondition.greatestValueCount) {
        mask |= 1 << (slot - 1)
        guard !saysNothing(mask, ofAll: column.values.count) else { break }
        masks.insert(mask)
      }
    }
    return masks
  }
}
