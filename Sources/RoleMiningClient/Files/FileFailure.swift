#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that could not be written: which one, why, and what to do.
public struct FileFailure: Error, Hashable, CustomStringConvertible {
  /// All of it, as a sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }

  /// What the system's error `code` means for the file at `path` in `folder`.
  init(code: CInt, path: String, folder: String) {
    description =
      switch code {
      case ENOSPC, EDQUOT:
        "There is no space left for \(path). Free some, or save it elsewhere."
      case EACCES, EPERM: "You may not write in the folder \(folder). Save it elsewhere."
      case EROFS: "The folder \(folder) can only be read. Save it elsewhere."
      case ENOENT, ENOTDIR: "There is no folder \(folder). Make it, or save it elsewhere."
      case EEXIST:
        "\(path) exists already and is left as it is. Choose another name, or let it be replaced."
      case ENAMETOOLONG: "The name \(path) is too long. Choose a shorter one."
      case EFBIG: "\(path) would be larger than a file may be here. Save it elsewhere."
      default: "\(path) could not be written: \(String(cString: strerror(code)))."
      }
  }

  /// What the system's error `code` means for the pipe or the device at `path`.
  init(code: CInt, stream path: String) {
    description =
      switch code {
      case ENXIO: "Nobody reads from the pipe \(path). Start what reads it first."
      case EPIPE: "Whoever read \(path) left before all of it was written."
      case EACCES, EPERM: "You may not write to \(path)."
      default: "\(path) could not be written: \(String(cString: strerror(code)))."
      }
  }
}
