/// An application that the sample organisation takes accounts and entitlements from.
package struct SampleSource: Sendable, Equatable {
  /// 32 hexadecimal digits.
  package let id: String

  /// The name, distinct in the organisation, such as `SAP S/4HANA`.
  package let name: String

  /// The account attribute that carries entitlements, such as `memberOf`.
  package let attribute: String

  /// Whether usage was recorded over the whole window; otherwise there is none at all.
  package let isActivityComplete: Bool
}
