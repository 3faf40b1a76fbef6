extension Settlement<Accepted> {
  /// What a change of some fields came to.
  ///
  /// - Parameters:
  ///   - now: For each of the fields whether it is as it was asked for; nil where the tenant does not say
  ///     (T-20).
  ///   - before: The same of what was found before; nil when nobody asked.
  ///   - isUntouched: Whether nothing else changed since then.
  ///   - isOwn: Whether nobody else would have asked for the same, such as for this name.
  init(_ now: [Bool?], before: [Bool?]?, isUntouched: Bool, isOwn: Bool) {
    let isAsBefore = isUntouched && now == before
    if now.allSatisfy({ $0 == true }) {
      self = isOwn || isAsBefore ? .happened(Accepted()) : .somebodyDid(Accepted())
    } else if !now.contains(false) {
      self = .unknown("The tenant does not say what it has there.")
    } else if isAsBefore {
      self = .notSoFar
    } else {
      self = .unknown("The tenant shows something else than was asked for.")
    }
  }
}
