#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Natural logarithms of probabilities and counts that are too small or too large for a `Double`.
enum Logarithm {
  static let ofTen = log(10.0)

  static func of(_ number: Double) -> Double { log(number) }

  /// The logarithm of one plus a number, precise near zero.
  static func of(onePlus number: Double) -> Double { log1p(number) }

  /// The number with this logarithm.
  static func power(_ logarithm: Double) -> Double { exp(logarithm) }
}

/// The logarithms of the factorials up to a number, computed once.
struct LogFactorials: Sendable {
  private let logarithms: [Double]

  init(upTo greatest: Int) {
    var logarithms = [0.0]
    logarithms.reserveCapacity(max(0, greatest) + 1)
    var sum = 0.0
    for number in 1...max(1, greatest) {
      sum += Logarithm.of(Double(number))
      logarithms.append(sum)
    }
    self.logarithms = logarithms
  }

  /// The logarithm of the number of ways to choose some of all.
  func ofChoices(_ chosen: Int, of all: Int) -> Double {
    let chosen = min(max(chosen, 0), all)
    return logarithms[all] - logarithms[chosen] - logarithms[all - chosen]
  }
}
