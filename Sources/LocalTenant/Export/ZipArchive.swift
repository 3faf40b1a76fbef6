import CArchive
import FoundationEssentials

/// Zip archives in memory, created with libarchive.
enum ZipArchive {
  /// An archive of named files, all dated `date`.
  ///
  /// - Throws: `ZipFailure` if libarchive fails.
  static func make(_ files: [(name: String, bytes: Data)], date: Date) throws -> Data {
    let output = ZipOutput()
    guard let archive = archive_write_new() else { throw ZipFailure(message: "out of memory") }
    defer { archive_write_free(archive) }
    try check(archive_write_set_format_zip(archive), archive)
    let box = Unmanaged.passUnretained(output).toOpaque()
    try check(
      archive_write_open(
        archive, box, nil, { ZipOutput.write($1, $2, $3) }, nil), archive)
    for file in files { try add(file.name, file.bytes, date, to: archive) }
    try check(archive_write_close(archive), archive)
    return withExtendedLifetime(output) { output.bytes }
  }

  private static func add(
    _ name: String, _ bytes: Data, _ date: Date, to archive: OpaquePointer
  ) throws {
    guard let entry = archive_entry_new() else { throw ZipFailure(message: "out of memory") }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, name)
    archive_entry_set_size(entry, la_int64_t(bytes.count))
    archive_entry_set_filetype(entry, UInt32(S_IFREG))
    archive_entry_set_perm(entry, 0o644)
    archive_entry_set_mtime(entry, time_t(date.timeIntervalSince1970), 0)
    try check(archive_write_header(archive, entry), archive)
    let written = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
    guard written == bytes.count else { throw ZipFailure(archive) }
  }

  private static func check(_ status: Int32, _ archive: OpaquePointer) throws {
    guard status >= ARCHIVE_WARN else { throw ZipFailure(archive) }
  }
}

/// An error of libarchive, with its message.
struct ZipFailure: Error, CustomStringConvertible {
  let message: String

  init(message: String) { self.message = message }

  init(_ archive: OpaquePointer) {
    message = archive_error_string(archive).map { String(cString: $0) } ?? "unknown"
  }

  var description: String { "The zip archive could not be written: \(message)." }
}

/// Collects what libarchive writes.
private final class ZipOutput {
  var bytes = Data()

  static func write(
    _ context: UnsafeMutableRawPointer?, _ buffer: UnsafeRawPointer?, _ count: Int
  ) -> Int {
    guard let context, let buffer else { return -1 }
    let output = Unmanaged<ZipOutput>.fromOpaque(context).takeUnretainedValue()
    output.bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
    return count
  }
}
