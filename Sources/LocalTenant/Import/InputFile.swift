import Glibc

/// A file that is read in portions from front to back.
struct InputFile: ~Copyable {
  let path: String
  /// Its size in bytes.
  let size: Int
  private let descriptor: Int32

  /// The name without the folder.
  var name: String { Self.name(of: path) }

  /// - Throws: `ImportError` when it cannot be read.
  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ImportError(file: path, message: Self.words(for: errno))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw ImportError(file: path, message: "This is no file that can be read.")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// Hands the file's bytes to `take`, portion by portion.
  ///
  /// - Throws: `ImportError` when reading fails, and what `take` throws.
  borrowing func read(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ImportError(file: path, message: Self.words(for: errno)) }
      guard count > 0 else { return }
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func words(for code: Int32) -> String {
    switch code {
    case ENOENT: "There is no such file."
    case EACCES: "You are not allowed to read this file."
    default: "This file cannot be read: \(String(cString: strerror(code)))."
    }
  }
}
