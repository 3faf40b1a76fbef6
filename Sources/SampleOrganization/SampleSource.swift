/// An application that the sample organisation takes accounts and entitlements from.
public struct SampleSource: Sendable, Equatable {
  /// 32 hexadecimal digits.
  public let id: String

  /// The name, distinct in the organisation, such as `SAP S/4HANA`.
  public let name: String

  /// The account attribute that carries entitlements, such as `memberOf`.
  public let attribute: String

  /// Whether usage was recorded over the whole window; otherwise there is none at all.
  public let isActivityComplete: Bool
}
