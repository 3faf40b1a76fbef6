#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where a file is to be: a folder and a name in it.
struct FilePlace: Sendable {
  let path: String
  let folder: String
  private let name: String
  private let prefix: String

  init(_ path: String) {
    self.path = path
    name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    prefix = String(path.dropLast(name.count))
    folder = prefix.isEmpty ? "." : prefix == "/" ? "/" : String(prefix.dropLast())
  }

  /// The path of another file in the folder.
  func path(of name: String) -> String { prefix + name }

  /// Whether there is something of this name.
  var isTaken: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// What the system's error `code` means for this file.
  func failure(_ code: CInt) -> FileFailure {
    FileFailure(code: code, path: path, folder: folder)
  }

  /// Refuses a name that is a folder's, or that of a file that is not to be replaced.
  func check(replacing: Bool) throws(FileFailure) {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard !isFolder, ![".", "..", ""].contains(name) else {
      throw FileFailure("\(path.isEmpty ? "An empty name" : path) cannot be the name of a file.")
    }
    guard replacing || !isTaken else { throw failure(EEXIST) }
  }

  /// Brings the folder's list of names to the disk. The file is there already, so a failure is none.
  func syncFolder() {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
