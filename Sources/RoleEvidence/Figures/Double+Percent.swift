extension Double {
  /// A share, 0 to 1, in whole percent. Rounded down, so that only all is 100 %.
  package var wholePercent: Int { Int(down(to: 100)) }

  /// A share, 0 to 1, in percent with one decimal place. Rounded down, so that only all is 100 %.
  package var percentInTenths: Double { down(to: 1_000) / 10 }

  /// A share that is not quite a binary number, such as 0.29, must not lose a percent.
  private func down(to parts: Double) -> Double { (self * parts + 1e-9).rounded(.down) }
}
