import FoundationEssentials
import NIOHTTP1
import Synchronization
import TestSupport

extension WebServer.Answer {
  /// The end record of an archive without files.
  static let endOfArchive: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)

  /// Data that starts and ends like an archive, in chunks of a kibibyte.
  static func archive(pieces: Int) -> Self {
    WebServer.Answer(
      headers: ["Content-Type": "application/zip"],
      piece: [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0x41, count: 1020), count: pieces,
      end: endOfArchive)
  }

  /// All chunks.
  var bytes: [UInt8] { (0..<count).flatMap { _ in piece } + end }
}

extension TemporaryFolder {
  /// The size in bytes.
  var size: Int {
    contents.reduce(0) { sum, name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: self.path(of: name))
      return sum
        + (attributes?[.size] as? Int ?? (attributes?[.size] as? UInt64).map(Int.init) ?? 0)
    }
  }
}

/// Counts from 1.
final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
