/// The progress of an import.
package struct ImportProgress: Sendable, Hashable {
  /// The file being read, without its folder.
  package var file: String
  /// The number of rows read, in all files.
  package var rows: Int
  /// The number of bytes read, in all files.
  package var bytesRead: Int
  /// The number of bytes in total.
  package var bytesTotal: Int
}
