/// An identity that changed jobs and kept most of its former access, unused since.
package struct SampleJobChange: Sendable, Equatable {
  /// The index of the identity.
  package let identity: Int

  /// The index of the former job in the planted roles.
  package let formerJob: Int

  /// Indices of the entitlements that it kept, ascending.
  package let kept: [Int]
}
