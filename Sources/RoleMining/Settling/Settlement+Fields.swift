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
