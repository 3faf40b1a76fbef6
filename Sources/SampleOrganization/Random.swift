/// A random number generator with the same numbers on every platform and in every Swift version:
/// splitmix64, and only arithmetic that IEEE 754 rounds uniquely.
struct Random {
  /// The purpose of a sequence. Each has its own, so that more noise does not change names.
  enum Purpose: UInt64 {
    case plan = 1
    case people, holdings, activity, existingRoles, commonAccess, jobChanges, conflicts, twins
  }

  private var state: UInt64

  init(seed: UInt64, for purpose: Purpose) {
    state = seed
    state = next() ^ purpose.rawValue
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, but not including, 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A number in `0..<limit`; 0 when the limit is 0.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// 32 hexadecimal digits.
  mutating func id() -> String { hexadecimal(next()) + hexadecimal(next()) }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
