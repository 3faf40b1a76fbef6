/// The natural logarithm of a positive number, by multiplication and division only: the math libraries of
/// different platforms differ in the last digit, and results are compared.
func logarithm(_ number: Double) -> Double {
  guard number > 0, number.isFinite else { return number > 0 ? number : -.infinity }
  var exponent = Double(number.exponent)
  var fraction = number.significand
  if fraction > 1.414_213_562_373_095 {
    fraction /= 2
    exponent += 1
  }
  // ln((1 + y) / (1 - y)) is 2 (y + y³/3 + y⁵/5 + …), which converges fast for |y| below 0.172.
  let ratio = (fraction - 1) / (fraction + 1)
  let square = ratio * ratio
  var sum = 0.0
  for odd in stride(from: 21.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
  return exponent * 0.693_147_180_559_945_3 + 2 * ratio * sum
}
