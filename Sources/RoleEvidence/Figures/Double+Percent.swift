/// How shares become percentages on all screens, in commands, reports and suggested texts: rounded to the nearest
/// figure, but 100 % only for a complete share, and 0 % only for none.
extension Double {
  /// A share, 0 to 1, in whole percent.
  package var wholePercent: Int { Int(percent(inPartsOf: 1)) }

  /// A share, 0 to 1, in percent with one decimal place.
  package var percentInTenths: Double { percent(inPartsOf: 10) }

  /// A percentage, 0 to 100, with one decimal place.
  package var roundedPercentage: Double { (self / 100).percentInTenths }

  private func percent(inPartsOf divisor: Double) -> Double {
    guard isFinite else { return 0 }
    let all = 100 * divisor
    let rounded = (self * all).rounded()
    guard self > 0, self < 1 else { return rounded / divisor }
    return Swift.min(Swift.max(rounded, 1), all - 1) / divisor
  }
}
