import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that this process has open, such as the database of the local tenant.
///
/// They are known by what the system says of the open descriptors. To open one a second time and
/// close it would end the locks that SQLite holds on it.
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

  /// What SQLite keeps beside a database, and the file that stands for a lock on it.
  private static let companions = ["-wal", "-shm", "-journal", ".lock"]

  /// Looks at what is open now. What a shell redirects is not ours.
  init() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? []
    files = Set(
      names.compactMap { CInt($0) }.filter { $0 > STDERR_FILENO }.compactMap { descriptor in
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        return isFile ? FileID(status) : nil
      })
  }

  /// Whether a path names one of them, or what belongs to one of them by its name.
  func includes(_ path: String) -> Bool {
    ([path] + Self.companions.filter(path.hasSuffix).map { String(path.dropLast($0.count)) })
      .contains { path in
        var status = stat()
        return stat(path, &status) == 0 && files.contains(FileID(status))
      }
  }
}
