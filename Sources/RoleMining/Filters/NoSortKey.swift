/// The sort keys of a list that the server cannot sort: none.
public enum NoSortKey: RawRepresentable, CaseIterable, Sendable, Hashable {
  /// No keys.
  public static var allCases: [NoSortKey] { [] }

  /// Never succeeds.
  public init?(rawValue: String) { nil }

  /// Never called: there is no value to call it on.
  public var rawValue: String { switch self {} }
}
