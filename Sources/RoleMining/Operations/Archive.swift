import FoundationEssentials

/// A zip archive with the identities and entitlements of a potential role as CSV files.
public struct Archive: Sendable, Hashable {
  /// The archive's bytes.
  public let bytes: Data

  /// Takes an answer that claims to be an archive.
  ///
  /// - Throws: `UnreadableAnswer` when it does not start like a zip file; T-68: a failure may
  ///   answer JSON.
  init(_ reply: Reply) throws {
    guard reply.body.starts(with: [0x50, 0x4B]) else {
      throw UnreadableAnswer("The tenant sent something else than a zip archive.")
    }
    bytes = reply.body
  }
}
