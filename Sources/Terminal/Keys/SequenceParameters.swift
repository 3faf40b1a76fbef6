/// The parameters of a control sequence: `1;5` in `ESC [ 1 ; 5 A`.
struct SequenceParameters {
  /// The first parameter; 1 by default.
  var number = 1
  /// The modifier bits plus one; 1 by default.
  var modifiers = 1
  /// Whether a key was released, which some terminals report.
  var isRelease = false
  /// The number of parameters, including empty ones.
  var count = 0

  /// Parses the bytes between the introducer and the final byte; nil if they are not numbers, as for any
  /// key.
  init?(_ body: ArraySlice<UInt8>) {
    guard !body.isEmpty else { return }
    let fields = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    count = fields.count
    guard let number = Self.numbers(in: fields[0])?.first else { return nil }
    self.number = number
    guard count > 1 else { return }
    guard let held = Self.numbers(in: fields[1]) else { return nil }
    modifiers = held[0]
    isRelease = held.count > 1 && held[1] == 3
  }

  private static func numbers(in field: ArraySlice<UInt8>) -> [Int]? {
    var numbers: [Int] = []
    for part in field.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false) {
      let isNumber = part.count < 9 && part.allSatisfy { (0x30...0x39).contains($0) }
      guard isNumber else { return nil }
      numbers.append(Int(String(decoding: part, as: UTF8.self)) ?? 1)
    }
    return numbers
  }
}
