#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that could not be written: which one, why, and what to do.
public struct FileFailure: Error, Hashable, CustomStringConvertible {
  /// The message, as sentences.
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  /// The meaning of the system's error `code` for the file at `path` in `folder`.
  init(code: CInt, path: String, folder: String) {
    description =
      switch code {
      case ENOSPC, EDQUOT:
        "No space left for \(path). Free some, or choose another folder."
      case EACCES, EPERM: "You may not write in the folder \(folder). Choose another folder."
      case EROFS: "The folder \(folder) is read-only. Choose another folder."
      // Some folders, such as /proc, accept no files and say that they are missing.
      case ENOENT where access(folder, F_OK) == 0:
        "No file can be created in the folder \(folder). Choose another folder."
      case ENOENT, ENOTDIR: "The folder \(folder) does not exist. Create it, or choose another."
      case EEXIST:
        "\(path) already exists and was not replaced. Choose another name, or allow replacing."
      case ENAMETOOLONG: "The name \(path) is too long. Choose a shorter one."
      case EFBIG: "\(path) would exceed the maximum file size. Choose another folder."
      default: "\(path) could not be written: \(String(cString: strerror(code)))."
      }
  }

  /// The meaning of the system's error `code` for the pipe or device at `path`.
  init(code: CInt, stream path: String) {
    description =
      switch code {
      case ENXIO: "The pipe \(path) has no reader. Start its reader first."
      case EPIPE: "The reader of \(path) closed it before everything was written."
      case EACCES, EPERM: "You may not write to \(path)."
      default: "\(path) could not be written: \(String(cString: strerror(code)))."
      }
  }
}
