/// What the tenant shows about a change whose answer was lost.
public enum Settlement<Output: Sendable>: Sendable {
  /// It happened: the tenant shows what only this request can have made. With the output as the tenant
  /// has it now.
  case happened(Output)
  /// The tenant shows the requested state, but someone else's request may have caused it.
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

extension Settlement<Accepted> {
  /// Judges a change of some fields.
  ///
  /// - Parameters:
  ///   - now: For each field, whether it has the requested value; nil if the tenant does not state it
  ///     (T-20).
  ///   - before: The same from before the change; nil if it was not read.
  ///   - isUntouched: Whether nothing else has changed since.
  ///   - isOwn: Whether nobody else would have requested the same, such as this name.
  init(_ now: [Bool?], before: [Bool?]?, isUntouched: Bool, isOwn: Bool) {
    let isAsBefore = isUntouched && now == before
    if now.allSatisfy({ $0 == true }) {
      self = isOwn || isAsBefore ? .happened(Accepted()) : .somebodyDid(Accepted())
    } else if !now.contains(false) {
      self = .unknown("The tenant does not state the value.")
    } else if isAsBefore {
      self = .notSoFar
    } else {
      self = .unknown("The tenant shows another value.")
    }
  }
}
