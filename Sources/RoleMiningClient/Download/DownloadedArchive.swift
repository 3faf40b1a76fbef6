/// A zip archive that `Client.download` wrote.
public struct DownloadedArchive: Sendable, Hashable {
  /// Where it is, as the caller said.
  public let path: String
  /// How long it is, in bytes.
  public let byteCount: Int

  /// Describes a file.
  public init(path: String, byteCount: Int) {
    self.path = path
    self.byteCount = byteCount
  }
}
