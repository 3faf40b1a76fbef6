/// An entitlement of the sample organisation.
public struct SampleEntitlement: Sendable, Equatable {
  /// 32 hexadecimal digits.
  public let id: String

  /// The name, distinct within its source; a few stand in several sources.
  public let name: String

  /// What it allows, in a sentence; nil or empty for 30 %.
  public let description: String?

  /// The place of the source in the organisation's sources.
  public let source: Int
}
