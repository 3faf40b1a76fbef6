import Glibc
import Synchronization

/// The files that this process opens through SQLite.
///
/// A process loses all its locks of a file as soon as it closes any descriptor of it (fcntl(2),
/// sqlite.org/howtocorrupt.html, 2.2). Without its locks, another process takes itself for the last one and removes
/// the log. So a file is looked at beside SQLite only before SQLite opens it for the first time.
enum OpenedDatabases {
  private struct Identity: Hashable {
    let device: dev_t
    let number: ino_t
  }

  private static let identities = Mutex<Set<Identity>>([])

  /// Runs a check that opens and closes the file, unless SQLite may already have it open.
  static func checkBeforeFirst<Failure: Error>(
    _ path: String, check: () throws(Failure) -> Void
  ) throws(Failure) {
    let identity = identity(of: path)
    // Held meanwhile, so that no other thread opens the file before the check has closed it.
    try identities.withLock { (identities) throws(Failure) in
      if let identity, identities.contains(identity) { return }
      try check()
      if let identity { identities.insert(identity) }
    }
  }

  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: status.st_dev, number: status.st_ino)
  }
}
