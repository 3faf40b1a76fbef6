/// Alternatives for an operation where tenants differ from the document, or from one another.
///
/// `Client` of `RoleMiningClient` tries each at most once; only idempotent operations have any.
public struct Fallbacks<Output: Sendable>: Sendable {
  /// Requests to try in turn when the tenant rejects the first as malformed (400), which means that it did
  /// nothing.
  public let alternatives: [Operation<Output>]
  /// A further request when the reply lacks something; nil if it does not. Its reply replaces the first.
  public let completions: [@Sendable (Output) -> Operation<Output>?]

  init(
    alternatives: [Operation<Output>] = [],
    completions: [@Sendable (Output) -> Operation<Output>?] = []
  ) {
    self.alternatives = alternatives
    self.completions = completions
  }
}
