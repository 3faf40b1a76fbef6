/// The progress of an import.
public struct ImportProgress: Sendable, Hashable {
  /// The file being read, without its folder.
  public var file: String
  /// The number of rows read, in all files.
  public var rows: Int
  /// The number of bytes read, in all files.
  public var bytesRead: Int
  /// The number of bytes in total.
  public var bytesTotal: Int
}
