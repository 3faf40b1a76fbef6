import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that this process has open, such as the database of the local tenant.
///
/// They are identified by the open descriptors. Opening and closing one a second time would release the
/// locks that SQLite holds on it.
struct OpenFiles {
  private let files: Set<FileID>

  private struct FileID: Hashable {
    let device: dev_t
    let number: ino_t

    init(_ status: stat) {
      device = status.st_dev
      number = status.st_ino
    }
  }

  /// The companion files of a SQLite database, and lock files.
  private static let companions = ["-wal", "-shm", "-journal", ".lock"]

  /// Lists the open files, except the standard streams, which a shell may have redirected.
  init() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? []
    files = Set(
      names.compactMap { CInt($0) }.filter { $0 > STDERR_FILENO }.compactMap { descriptor in
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        return isFile ? FileID(status) : nil
      })
  }

  /// Whether a path names an open file or a companion of one.
  func includes(_ path: String) -> Bool {
    ([path] + Self.companions.filter(path.hasSuffix).map { String(path.dropLast($0.count)) })
      .contains { path in
        var status = stat()
        return stat(path, &status) == 0 && files.contains(FileID(status))
      }
  }
}
