import Glibc
import RoleMining
import RoleMiningClient

/// A text from a file or a pipe.
struct TextFile {
  /// The content.
  let text: String

  /// Reads it; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The greatest length in bytes, in whole MiB.
  /// - Throws: `Failure` if it cannot be read, is not UTF-8, or is longer.
  init(_ path: String, limit: Int = 1 << 20) throws {
    let bytes: [UInt8]?
    do throws(ReadingFailure) {
      bytes =
        path == "-"
        ? Self.standardInput(limit: limit) : try ReadableFile(path).bytes(limit: limit)
    } catch {
      throw Failure(.usage, "The file '\(path)' cannot be read: \(error).")
    }
    guard let bytes, bytes.count <= limit else {
      throw Failure(.usage, "The file '\(path)' is longer than \(limit >> 20) MiB.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.usage, "The file '\(path)' is not UTF-8 text.")
    }
    self.text = text
  }

  private static func standardInput(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The lines that are not empty, without `#` comments.
  var entries: [String] {
    text.split(whereSeparator: \.isNewline)
      .map { String($0.prefix { $0 != "#" }).trimmed }
      .filter { !$0.isEmpty }
  }
}
