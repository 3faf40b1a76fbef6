/// The sort keys of a list that the server cannot sort.
public enum NoSortKey: RawRepresentable, CaseIterable, Sendable, Hashable {
  /// No keys.
  public static var allCases: [NoSortKey] { [] }

  /// Always nil.
  public init?(rawValue: String) { nil }

  /// Unreachable: the type has no values.
  public var rawValue: String { switch self {} }
}
