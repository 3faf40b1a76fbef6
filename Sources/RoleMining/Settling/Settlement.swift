/// What became of a change whose answer was lost.
public enum Settlement<Output: Sendable>: Sendable {
  /// It happened; with what its answer would have said, as the tenant has it now.
  case happened(Output)
  /// The tenant shows no trace of it.
  case didNotHappen
  /// What the tenant shows fits both; a sentence says why.
  case unknown(String)
}

extension Settlement: Equatable where Output: Equatable {}

extension Settlement<Accepted> {
  /// Judges by what was asked for and what is there; nil where the tenant does not say. A patch is done
  /// as a whole, so one difference is enough.
  init(agreements: [Bool?]) {
    if agreements.contains(false) {
      self = .didNotHappen
    } else if agreements.contains(nil) {
      self = .unknown("The tenant does not say what it has there.")
    } else {
      self = .happened(Accepted())
    }
  }
}
