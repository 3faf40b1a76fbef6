import Glibc

/// The header of a SQLite file (sqlite.org/fileformat2.html, 1.3), read without SQLite: another program's
/// file is not opened, because SQLite changes a file when it opens it for writing.
struct FileHeader {
  private static let size = 100
  private let bytes: [UInt8]

  /// Reads the header; shorter if the file is.
  init(of path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      bytes = []
      return
    }
    defer { close(descriptor) }
    bytes = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, Self.size))
    }
  }

  /// Whether it is a SQLite file.
  var isDatabase: Bool {
    bytes.count == Self.size && bytes.starts(with: Array("SQLite format 3\0".utf8))
  }

  /// The program that it belongs to; a write-ahead log may say otherwise.
  var applicationID: Int32 {
    guard bytes.count == Self.size else { return 0 }
    return bytes[68..<72].reduce(0) { $0 << 8 | Int32($1) }
  }

  /// Whether it uses a write-ahead log.
  var hasLog: Bool { bytes.count == Self.size && bytes[18] == 2 }
}
