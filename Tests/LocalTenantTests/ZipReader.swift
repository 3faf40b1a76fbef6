import CArchive
import FoundationEssentials

/// Reads a zip archive back with libarchive.
enum ZipReader {
  /// The contents of the files in an archive, by name; empty if it is not one.
  static func files(in archive: Data) -> [String: String] {
    guard let reader = archive_read_new() else { return [:] }
    defer { archive_read_free(reader) }
    archive_read_support_format_zip(reader)
    var files: [String: String] = [:]
    archive.withUnsafeBytes { bytes in
      guard archive_read_open_memory(reader, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
        return
      }
      var entry: OpaquePointer?
      while archive_read_next_header(reader, &entry) == ARCHIVE_OK {
        guard let name = archive_entry_pathname(entry) else { continue }
        files[String(cString: name)] = text(reader)
      }
    }
    return files
  }

  private static func text(_ reader: OpaquePointer) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(reader, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}
