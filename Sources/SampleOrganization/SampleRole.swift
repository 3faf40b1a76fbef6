/// A role that exists in the sample organisation before anything is mined.
package struct SampleRole: Sendable, Equatable {
  /// 32 hexadecimal digits.
  package let id: String

  /// The name.
  package let name: String

  /// Places in the organisation's entitlements, ascending.
  package let entitlements: [Int]

  /// Places in the organisation's identities, ascending.
  package let members: [Int]
}
