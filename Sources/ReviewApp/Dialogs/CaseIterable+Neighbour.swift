extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The next or the previous case, wrapping round at the ends.
  func neighbour(forward: Bool) -> Self { neighbour(forward ? 1 : -1) }

  /// The case a number of steps further, or back if negative, wrapping round at the ends.
  func neighbour(_ steps: Int) -> Self {
    let cases = Self.allCases
    let place = cases.firstIndex(of: self) ?? 0
    return cases[(place + steps).wrapped(in: cases.count)]
  }
}
