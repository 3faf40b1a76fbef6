/// An entitlement of the sample organisation.
public struct SampleEntitlement: Sendable, Equatable {
  /// 32 hexadecimal digits.
  public let id: String

  /// The name, unique within its source; some occur in several sources.
  public let name: String

  /// The description; nil or empty for 30 %.
  public let description: String?

  /// The index of the source.
  public let source: Int
}
