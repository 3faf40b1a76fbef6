/// What the tenant shows of a change whose answer was lost.
public enum Settlement<Output: Sendable>: Sendable {
  /// It happened: the tenant shows what only this request can have made. With what the answer would
  /// have said, as the tenant has it now.
  case happened(Output)
  /// The tenant shows what was asked for, but somebody else's request can have made that as well.
  case somebodyDid(Output)
  /// The tenant shows exactly what it did before. That is not the end: a request that is late may still
  /// be carried out.
  case notSoFar
  /// The tenant shows something else, or nothing that could be compared; a sentence says what.
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
