#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Natural logarithms of probabilities and counts, which as numbers would be too small or too large.
enum Logarithm {
  static let ofTen = log(10.0)

  static func of(_ number: Double) -> Double { log(number) }

  /// Of one more than a number, also near zero.
  static func of(onePlus number: Double) -> Double { log1p(number) }

  /// The number with this logarithm.
  static func power(_ logarithm: Double) -> Double { exp(logarithm) }

  static func ofFactorial(_ number: Int) -> Double { lgamma(Double(number) + 1) }

  /// Of the number of ways to choose some of many.
  static func ofChoices(_ chosen: Int, of all: Int) -> Double {
    let chosen = min(max(chosen, 0), all)
    return ofFactorial(all) - ofFactorial(chosen) - ofFactorial(all - chosen)
  }
}
