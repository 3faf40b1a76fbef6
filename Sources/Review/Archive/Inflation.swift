/// Unpacks DEFLATE (RFC 1951), the usual compression in zip archives.
///
/// It is our own because the reading half of libarchive brings libraries for other formats, which decision 009 avoids.
/// Every index is checked, and it ends as soon as more would come out than was announced.
struct Inflation {
  private var input: ArraySlice<UInt8>
  private let limit: Int
  private var output: [UInt8] = []
  private var bits: UInt32 = 0
  private var bitCount = 0

  private init(_ input: ArraySlice<UInt8>, limit: Int) {
    (self.input, self.limit) = (input, limit)
  }

  /// Unpacks some bytes.
  ///
  /// - Parameters:
  ///   - packed: The bytes.
  ///   - limit: How many may come out at most.
  /// - Returns: What comes out.
  /// - Throws: `BrokenArchive`.
  static func unpacking(
    _ packed: ArraySlice<UInt8>, limit: Int
  ) throws(BrokenArchive) -> [UInt8] {
    var inflation = Inflation(packed, limit: limit)
    while try !inflation.unpackBlock() {}
    return inflation.output
  }

  /// Unpacks a block; true if it was the last one.
  private mutating func unpackBlock() throws(BrokenArchive) -> Bool {
    let isLast = try take(1) == 1
    switch try take(2) {
    case 0: try copyStored()
    case 1: try unpack(Self.fixed.get(), Self.fixedDistances.get())
    case 2:
      let (literals, distances) = try dynamicCodes()
      try unpack(literals, distances)
    default: throw BrokenArchive()
    }
    return isLast
  }

  private mutating func take(_ count: Int) throws(BrokenArchive) -> Int {
    while bitCount < count {
      guard let byte = input.popFirst() else { throw BrokenArchive() }
      bits |= UInt32(byte) << UInt32(bitCount)
      bitCount += 8
    }
    defer {
      bits >>= UInt32(count)
      bitCount -= count
    }
    return Int(bits & (1 << UInt32(count) - 1))
  }

  private mutating func symbol(of code: HuffmanCode) throws(BrokenArchive) -> Int {
    var (pattern, first, place) = (0, 0, 0)
    for length in 1...HuffmanCode.greatestLength {
      pattern |= try take(1)
      let count = code.counts[length]
      if pattern - first < count { return code.symbols[place + pattern - first] }
      place += count
      first = (first + count) << 1
      pattern <<= 1
    }
    throw BrokenArchive()
  }

  private mutating func put(_ byte: UInt8) throws(BrokenArchive) {
    guard output.count < limit else { throw BrokenArchive() }
    output.append(byte)
  }
}

extension Inflation {
  private mutating func copyStored() throws(BrokenArchive) {
    (bits, bitCount) = (0, 0)
    let (length, check) = (try take(16), try take(16))
    guard length == check ^ 0xFFFF else { throw BrokenArchive() }
    for _ in 0..<length { try put(UInt8(try take(8))) }
  }

  private mutating func unpack(
    _ literals: HuffmanCode, _ distances: HuffmanCode
  ) throws(BrokenArchive) {
    while true {
      let symbol = try symbol(of: literals)
      if symbol == 256 { return }
      guard symbol > 256 else {
        try put(UInt8(symbol))
        continue
      }
      guard Self.lengths.indices.contains(symbol - 257) else { throw BrokenArchive() }
      let (length, lengthBits) = Self.lengths[symbol - 257]
      let count = length + (try take(lengthBits))
      let place = try self.symbol(of: distances)
      guard Self.distances.indices.contains(place) else { throw BrokenArchive() }
      let (start, distanceBits) = Self.distances[place]
      let distance = start + (try take(distanceBits))
      guard distance <= output.count else { throw BrokenArchive() }
      for _ in 0..<count { try put(output[output.count - distance]) }
    }
  }

  /// The codes that a block brings along.
  private mutating func dynamicCodes() throws(BrokenArchive) -> (HuffmanCode, HuffmanCode) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    var order = Array(repeating: 0, count: Self.codeOrder.count)
    for place in Self.codeOrder.prefix(codeCount) { order[place] = try take(3) }
    let code = try HuffmanCode(lengths: order)
    var lengths: [Int] = []
    let total = literalCount + distanceCount
    while lengths.count < total {
      let symbol = try symbol(of: code)
      switch symbol {
      case 0...15: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw BrokenArchive() }
        lengths += Array(repeating: last, count: 3 + (try take(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + (try take(3)))
      default: lengths += Array(repeating: 0, count: 11 + (try take(7)))
      }
    }
    guard lengths.count == total else { throw BrokenArchive() }
    return (
      try HuffmanCode(lengths: lengths[..<literalCount]),
      try HuffmanCode(lengths: lengths[literalCount...])
    )
  }

  /// The order in which the lengths of the code for lengths come.
  private static let codeOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The least length of each symbol from 257 on, and how many bits are added to it.
  private static let lengths: [(Int, Int)] =
    steps(from: 3, doublingAfter: 8, width: 4, count: 28) + [(258, 0)]

  /// The least distance of each symbol, and how many bits are added to it.
  private static let distances = steps(from: 1, doublingAfter: 4, width: 2, count: 30)

  private static func steps(
    from start: Int, doublingAfter plain: Int, width: Int, count: Int
  ) -> [(Int, Int)] {
    var (next, steps) = (start, [(Int, Int)]())
    for place in 0..<count {
      let bits = place < plain ? 0 : (place - plain) / width + 1
      steps.append((next, bits))
      next += 1 << bits
    }
    return steps
  }

  private static let fixed = Result { () throws(BrokenArchive) in
    try HuffmanCode(
      lengths: Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
        + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8))
  }

  private static let fixedDistances = Result { () throws(BrokenArchive) in
    try HuffmanCode(lengths: Array(repeating: 5, count: 30))
  }
}
