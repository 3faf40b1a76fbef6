/// Numbers ids from 1 in the order in which they arrive.
///
/// A million ids of 32 bytes take 44 MB here, a third of what a dictionary of strings takes, and are found without
/// making a string first.
struct IDTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots: [Int32] = Array(repeating: 0, count: 64)
  /// Random, so that no file can be made whose ids collide.
  private let seed = UInt64.random(in: 0 ... .max)

  /// The number of ids.
  var count: Int { ends.count }

  /// The number of an id; nil if it is unknown.
  func number(of id: UnsafeRawBufferPointer) -> Int? {
    let number = slots[slot(of: id)]
    return number == 0 ? nil : Int(number)
  }

  /// The number of an id; nil if it is unknown.
  func number(of id: String) -> Int? {
    var id = id
    return id.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// Adds an id; nil if it is known.
  mutating func add(_ id: String) -> Int? {
    var id = id
    return id.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  private mutating func add(_ id: UnsafeRawBufferPointer) -> Int? {
    let slot = slot(of: id)
    guard slots[slot] == 0 else { return nil }
    bytes.append(contentsOf: id)
    ends.append(bytes.count)
    slots[slot] = Int32(ends.count)
    if 2 * ends.count > slots.count { grow() }
    return ends.count
  }

  /// The slot of an id, or the free slot that it would get.
  private func slot(of id: UnsafeRawBufferPointer) -> Int {
    var slot = Int(truncatingIfNeeded: hash(id)) & (slots.count - 1)
    while slots[slot] != 0, !isEqual(id, to: Int(slots[slot])) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isEqual(_ id: UnsafeRawBufferPointer, to number: Int) -> Bool {
    let range = range(of: number)
    guard range.count == id.count else { return false }
    return bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[range]).elementsEqual(id) }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 1 ? 0 : ends[number - 2])..<ends[number - 1]
  }

  /// Mixes eight bytes at a time by multiplying them to 128 bits.
  private func hash(_ id: UnsafeRawBufferPointer) -> UInt64 {
    var hash = seed ^ UInt64(id.count)
    var start = 0
    while start < id.count {
      var word: UInt64 = 0
      withUnsafeMutableBytes(of: &word) {
        $0.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: id[start..<min(start + 8, id.count)]))
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
      start += 8
    }
    return hash
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    for number in 1...ends.count {
      let range = range(of: number)
      let free = bytes.withUnsafeBytes { bytes -> Int in
        slot(of: UnsafeRawBufferPointer(rebasing: bytes[range]))
      }
      slots[free] = Int32(number)
    }
  }
}

/// The ids of an organisation.
struct KnownIDs: Sendable {
  var identities = IDTable()
  var entitlements = IDTable()
  var sources = IDTable()
}
