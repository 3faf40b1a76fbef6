import FoundationEssentials

/// A zip archive with the identities and entitlements of a potential role as CSV files.
public struct Archive: Sendable, Hashable {
  /// The archive's bytes.
  public let bytes: Data

  /// Takes the body of a reply that claims to be an archive.
  ///
  /// - Throws: `UnreadableAnswer` if it does not start like a zip file; T-68: a failure may come as
  ///   JSON.
  init(_ reply: Reply) throws {
    guard reply.body.starts(with: [0x50, 0x4B]) else {
      throw UnreadableAnswer("The tenant did not send a zip archive.")
    }
    bytes = reply.body
  }
}
