/// What else an operation can do where tenants differ from the document, or from one another.
///
/// Each is done at most once, by `Client` of `RoleMiningClient`; none of them is for what is not idempotent.
public struct Fallbacks<Output: Sendable>: Sendable {
  /// What to send instead, one after the other, when the tenant refuses the request as malformed (400),
  /// which means that it did nothing.
  public let alternatives: [Operation<Output>]
  /// What to ask in addition when an answer lacks something; nil when it does not. The answer to what
  /// is asked takes the place of the first one.
  public let completions: [@Sendable (Output) -> Operation<Output>?]

  init(
    alternatives: [Operation<Output>] = [],
    completions: [@Sendable (Output) -> Operation<Output>?] = []
  ) {
    self.alternatives = alternatives
    self.completions = completions
  }
}
