import FoundationEssentials
import Glibc

/// The drafts of imports and copies that were killed. They hold access data, and nothing else removes them.
enum AbandonedDrafts {
  /// Removes those of a tenant whose processes no longer exist.
  ///
  /// - Parameter path: The tenant's file.
  static func remove(of path: String) {
    let name = InputFile.name(of: path)
    let parent = String(path.dropLast(name.count))
    let entries = try? FileManager.default.contentsOfDirectory(
      atPath: parent.isEmpty ? "." : parent)
    for entry in entries ?? [] {
      guard entry.hasPrefix(name + "."), entry.hasSuffix(".part"),
        let process = pid_t(entry.dropFirst(name.count + 1).dropLast(".part".count)),
        process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      Store.remove(parent + entry)
    }
  }
}
