/// A zip archive that `Client.download` wrote.
public struct DownloadedArchive: Sendable, Hashable {
  /// The path that the caller gave.
  public let path: String
  /// Its size in bytes.
  public let byteCount: Int

  /// Describes a file.
  public init(path: String, byteCount: Int) {
    self.path = path
    self.byteCount = byteCount
  }
}
