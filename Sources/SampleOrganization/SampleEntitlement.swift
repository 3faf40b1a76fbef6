/// An entitlement of the sample organisation.
package struct SampleEntitlement: Sendable, Equatable {
  /// 32 hexadecimal digits.
  package let id: String

  /// The name, unique within its source; some occur in several sources.
  package let name: String

  /// The description; nil or empty for 30 %.
  package let description: String?

  /// Whether it gives power over others' data or access; a few per cent do.
  package let isPrivileged: Bool

  /// The index of the source.
  package let source: Int
}
