/// Who waits for a call.
public enum CallPriority: Sendable, Hashable {
  /// The analyst: goes first and may use the whole rate budget.
  case analyst
  /// Nobody at the moment, such as the loading of more rows: leaves a part of the rate budget free.
  case background
}
