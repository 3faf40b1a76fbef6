extension Random {
  /// Approximately normal: the sum of twelve uniform numbers, without a logarithm.
  mutating func normal(mean: Double, deviation: Double) -> Double {
    let sum = (0..<12).reduce(0.0) { sum, _ in sum + unit() }
    return mean + deviation * (sum - 6)
  }

  mutating func logNormal(median: Double, sigma: Double) -> Double {
    median * exponential(normal(mean: 0, deviation: sigma))
  }

  mutating func poisson(mean: Double) -> Int {
    var probability = exponential(-mean)
    var rest = unit()
    var count = 0
    while rest >= probability, count < 100 {
      rest -= probability
      count += 1
      probability *= mean / Double(count)
    }
    return count
  }

  /// Beta(2, 2.5): its density is proportional to x·(1 − x)^1.5, with the peak 0.186 at 0.4.
  mutating func beta() -> Double {
    while true {
      let x = unit()
      if unit() * 0.186 < x * (1 - x) * (1 - x).squareRoot() { return x }
    }
  }
}

/// e to the power of x, by multiplication only: the math libraries of different platforms differ in the
/// last digit.
func exponential(_ x: Double) -> Double {
  var power = 1 + x / 1_048_576
  for _ in 0..<20 { power *= power }
  return power
}
