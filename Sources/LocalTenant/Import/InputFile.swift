import Glibc
import RoleMiningClient

/// A file that is read in chunks.
struct InputFile {
  let path: String
  /// Its size in bytes.
  let size: Int
  private let file: ReadableFile

  /// The name without the folder.
  var name: String { Self.name(of: path) }

  /// - Throws: `ImportError` if it is unreadable.
  init(_ path: String) throws {
    self.path = path
    do throws(ReadingFailure) {
      file = try ReadableFile(path)
    } catch {
      throw Self.unreadable(path, error)
    }
    guard let size = file.size else {
      throw ImportError(
        file: path,
        message:
          "This is a pipe, but an import reads its files more than once. Write the data to a "
          + "file first.")
    }
    self.size = size
  }

  /// Passes the file's bytes to `take` in chunks.
  ///
  /// - Throws: `ImportError` if reading fails, and what `take` throws.
  func read(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = Self.makeBuffer()
    defer { buffer.deallocate() }
    var isFirst = true
    while case let count = try portion(into: buffer), count > 0 {
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if isFirst { try refuseWorkbook(bytes) }
      isFirst = false
      try take(bytes)
    }
  }

  /// The first bytes; `read` continues after them.
  ///
  /// - Throws: `ImportError` when reading fails.
  func start() throws -> [UInt8] {
    let buffer = Self.makeBuffer()
    defer { buffer.deallocate() }
    return Array(buffer[..<(try portion(into: buffer))])
  }

  private static func makeBuffer() -> UnsafeMutableRawBufferPointer {
    .allocate(byteCount: 1 << 18, alignment: 16)
  }

  private func portion(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    do throws(ReadingFailure) {
      return try file.read(into: buffer)
    } catch {
      throw Self.unreadable(path, error)
    }
  }

  /// Recognises an Excel workbook that was renamed to `.csv`: a zip archive, or the format before 2007.
  private func refuseWorkbook(_ bytes: UnsafeRawBufferPointer) throws {
    let starts: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    guard starts.contains(where: { bytes.starts(with: $0) }) else { return }
    throw ImportError(
      file: path, message: "This is an Excel workbook. Save it as CSV UTF-8 in Excel.")
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func unreadable(_ path: String, _ failure: ReadingFailure) -> ImportError {
    let message =
      failure.isMissing
      ? "No such file." : "This file is unreadable: \(failure)."
    return ImportError(file: path, message: message)
  }
}
