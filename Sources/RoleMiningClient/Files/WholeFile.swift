import FoundationEssentials

/// Writes whole files: one appears under its name only when it is complete, readable only by its owner.
///
/// A pipe or a device is written to and not replaced; see `FilePlace`.
public enum WholeFile {
  /// Writes a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - place: Where it goes.
  ///   - replacing: Whether to replace an existing file; otherwise it is an error.
  /// - Throws: `FileFailure`; then an existing file is as it was.
  public static func write(
    _ bytes: Data, to place: FilePlace, replacing: Bool
  ) async throws(FileFailure) {
    let file = try UnfinishedFile(for: place, replacing: replacing)
    defer { file.discard() }
    try file.append(bytes)
    try await file.finish()
  }
}
