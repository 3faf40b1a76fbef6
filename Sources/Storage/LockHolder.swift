import FoundationEssentials
import Glibc

/// The process that holds the lock of a file, if the system names it.
package struct LockHolder {
  /// The process id; nil if unknown.
  package let process: Int32?

  /// Searches the locks of this machine (proc_locks(5)).
  package init(of path: String) {
    self.init(of: path, in: (try? String(contentsOfFile: "/proc/locks", encoding: .utf8)) ?? "")
  }

  /// Searches a list of locks: `1: POSIX  ADVISORY  WRITE 4711 fe:00:1234 120 120`.
  package init(of path: String, in locks: String) {
    // With a log, SQLite locks the file beside it.
    let files = [path, path + "-shm"].compactMap(Self.identity)
    let holders = locks.split(separator: "\n").compactMap { line -> Int32? in
      let words = line.split(separator: " ")
      guard words.count > 5, words[3] == "WRITE", files.contains(String(words[5])) else {
        return nil
      }
      return Int32(words[4])
    }
    process = holders.first { $0 > 0 && $0 != getpid() }
  }

  /// The process in words: `sqlite3 (process 4711)`.
  package var words: String {
    guard let process else { return "another process" }
    let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
    let words = name.map { String($0.prefix { $0 != "\n" }) }
    return (words ?? "another program") + " (process \(process))"
  }

  /// The name of a file in the list of locks.
  private static func identity(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    // As makedev(3) puts the two numbers of a device together.
    let device = UInt64(status.st_dev)
    let numbers = [
      (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000,
      device & 0xFF | (device >> 12) & 0xFFFF_FF00,
    ]
    let digits = numbers.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "\(digits[0]):\(digits[1]):\(status.st_ino)"
  }
}
