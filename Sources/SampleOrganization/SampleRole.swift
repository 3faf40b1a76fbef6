/// A role that exists in the sample organisation before anything is mined.
public struct SampleRole: Sendable, Equatable {
  /// 32 hexadecimal digits.
  public let id: String

  /// The name.
  public let name: String

  /// Places in the organisation's entitlements, ascending.
  public let entitlements: [Int]

  /// Places in the organisation's identities, ascending.
  public let members: [Int]
}
