import CZlib
import FoundationEssentials

/// The CSV files in a zip archive (APPNOTE 6.3): stored or deflated, neither encrypted nor in several parts.
///
/// Their names say only which files are CSV; nothing is written anywhere.
struct ZipContents: Hashable {
  /// The most files that an archive may have.
  private static let mostFiles = 64
  private static let greatestSize = 32 << 20

  /// The contents of the CSV files, in the order of the archive.
  let files: [[UInt8]]

  /// Unpacks an archive.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - limit: The most bytes that its CSV files may have together.
  /// - Throws: `BrokenArchive`, also if it is larger than is read.
  init(_ archive: Data, limit: Int = Self.greatestSize) throws(BrokenArchive) {
    let bytes = ZipBytes([UInt8](archive))
    guard let end = bytes.placeOfEnd else { throw BrokenArchive() }
    let count = try bytes.number(at: end + 10, width: 2)
    guard count <= Self.mostFiles else { throw BrokenArchive() }
    var place = try bytes.number(at: end + 16, width: 4)
    var (files, room) = ([[UInt8]](), limit)
    for _ in 0..<count {
      let entry = try ZipEntry(in: bytes, at: place)
      place = entry.end
      guard entry.isCSV else { continue }
      let file = try entry.content(of: bytes, limit: room)
      room -= file.count
      files.append(file)
    }
    self.files = files
  }

  /// The checksum that zip archives state (CRC-32).
  static func checksum(of bytes: [UInt8]) -> Int { Int(crc32_z(0, bytes, bytes.count)) }
}

/// The bytes of an archive, read within their bounds.
private struct ZipBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where the end of central directory record begins; a comment may follow it. Nil if the archive has no such record.
  var placeOfEnd: Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { place in
      bytes[place..<place + 4].elementsEqual([0x50, 0x4B, 0x05, 0x06])
    }
  }

  func slice(at place: Int, count: Int) throws(BrokenArchive) -> ArraySlice<UInt8> {
    guard place >= 0, count >= 0, place <= bytes.count, count <= bytes.count - place else {
      throw BrokenArchive()
    }
    return bytes[place..<place + count]
  }

  func number(at place: Int, width: Int) throws(BrokenArchive) -> Int {
    try slice(at: place, count: width).reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func expect(_ signature: Int, at place: Int) throws(BrokenArchive) {
    guard try number(at: place, width: 4) == signature else { throw BrokenArchive() }
  }
}

/// A file as the directory at the end of an archive describes it.
private struct ZipEntry {
  /// Where its description ends.
  let end: Int
  /// Whether it is a CSV file, by its name.
  let isCSV: Bool
  private let isEncrypted: Bool
  private let method: Int
  private let checksum: Int
  private let packedSize: Int
  private let size: Int
  private let place: Int

  init(in bytes: ZipBytes, at start: Int) throws(BrokenArchive) {
    try bytes.expect(0x0201_4B50, at: start)
    isEncrypted = try bytes.number(at: start + 8, width: 2) & 1 == 1
    method = try bytes.number(at: start + 10, width: 2)
    checksum = try bytes.number(at: start + 16, width: 4)
    packedSize = try bytes.number(at: start + 20, width: 4)
    size = try bytes.number(at: start + 24, width: 4)
    let nameLength = try bytes.number(at: start + 28, width: 2)
    let extraLength = try bytes.number(at: start + 30, width: 2)
    let commentLength = try bytes.number(at: start + 32, width: 2)
    place = try bytes.number(at: start + 42, width: 4)
    end = start + 46 + nameLength + extraLength + commentLength
    let name = String(decoding: try bytes.slice(at: start + 46, count: nameLength), as: UTF8.self)
    isCSV = name.lowercased().hasSuffix(".csv")
  }

  func content(of bytes: ZipBytes, limit: Int) throws(BrokenArchive) -> [UInt8] {
    try bytes.expect(0x0403_4B50, at: place)
    // The lengths here may differ from those in the directory.
    let nameLength = try bytes.number(at: place + 26, width: 2)
    let extraLength = try bytes.number(at: place + 28, width: 2)
    let packed = try bytes.slice(at: place + 30 + nameLength + extraLength, count: packedSize)
    guard !isEncrypted, size <= limit else { throw BrokenArchive() }
    let content: [UInt8]
    switch method {
    case 0: content = Array(packed)
    case 8: content = try Inflation.unpacking(packed, size: size)
    default: throw BrokenArchive()
    }
    guard content.count == size, ZipContents.checksum(of: content) == checksum else {
      throw BrokenArchive()
    }
    return content
  }
}
