import FoundationEssentials
import RoleMiningClient

/// Where a command writes what it made.
struct OutputFile: Sendable {
  /// The path; nil for standard output.
  let path: String?
  /// Whether an existing file may be replaced.
  let isReplacing: Bool

  /// Examines the place before anything is requested.
  ///
  /// - Returns: The place; nil for standard output.
  /// - Throws: `FileFailure`, or `Failure` if a file is there and must not be replaced.
  func place() throws -> FilePlace? {
    guard let path else { return nil }
    let place = try FilePlace(path)
    guard isReplacing || place.occupant != .file else {
      throw Failure(
        .usage, "\(path.inQuotes) already exists. Use --force to replace it, or another name.")
    }
    return place
  }

  /// Writes a text to its place, readable only by its owner.
  ///
  /// - Parameters:
  ///   - text: The text, which ends with a line end.
  ///   - place: The place; nil for standard output.
  /// - Throws: `FileFailure`, `OutputClosed`.
  func write(_ text: String, to place: FilePlace?) throws {
    guard let place else { return try Output.standard.text(text) }
    try Blocking { [isReplacing] in
      try await WholeFile.write(Data(text.utf8), to: place, replacing: isReplacing)
    }.value()
    // Standard output may be where it went.
    if place.occupant != .stream { try Output.standard.line(place.path) }
  }
}
