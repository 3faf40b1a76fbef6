/// What the tenant shows of a change whose answer was lost.
public enum Settlement<Output: Sendable>: Sendable {
  /// It happened: the tenant shows what only this request can have made. With the output as the tenant
  /// has it now.
  case happened(Output)
  /// The tenant shows the requested state, but someone else's request can have made it, too.
  case somebodyDid(Output)
  /// The tenant still shows the earlier state. That is not final: a late request may still be carried
  /// out.
  case notSoFar
  /// The tenant shows something else, or nothing comparable; the sentence says what.
  case unknown(String)
}

extension Settlement: Equatable where Output: Equatable {}

extension Settlement {
  /// The same settlement with another output.
  public func map<Other: Sendable>(_ transform: (Output) -> Other) -> Settlement<Other> {
    switch self {
    case .happened(let output): .happened(transform(output))
    case .somebodyDid(let output): .somebodyDid(transform(output))
    case .notSoFar: .notSoFar
    case .unknown(let reason): .unknown(reason)
    }
  }
}
