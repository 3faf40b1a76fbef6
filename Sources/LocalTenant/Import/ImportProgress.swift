/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
  /// The file being read, without its folder.
  public var file: String
  /// How many rows of all files were read.
  public var rows: Int
  /// How many bytes of all files were read.
  public var bytesRead: Int
  /// How many bytes there are to read.
  public var bytesTotal: Int
}
