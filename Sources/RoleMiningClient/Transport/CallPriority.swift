/// The priority of a call.
public enum CallPriority: Sendable, Hashable {
  /// The analyst waits for it: it goes first and may use the whole rate budget.
  case analyst
  /// Nobody waits for it, such as prefetching rows: it leaves a part of the rate budget free.
  case background
}
