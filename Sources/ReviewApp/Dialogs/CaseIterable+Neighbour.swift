extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The next or the previous of all cases, round at the ends.
  func neighbour(forward: Bool) -> Self {
    let cases = Self.allCases
    let place = cases.firstIndex(of: self) ?? 0
    return cases[(place + (forward ? 1 : cases.count - 1)) % cases.count]
  }
}
