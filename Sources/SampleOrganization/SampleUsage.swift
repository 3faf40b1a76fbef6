/// On how many days an identity used a source.
package struct SampleUsage: Sendable, Equatable {
  /// The place of the identity in the organisation's identities.
  package let identity: Int

  /// The place of the source in the organisation's sources.
  package let source: Int

  /// Days with use among the last 90, from 1 to 90. Without a record there was none.
  package let days: Int
}
