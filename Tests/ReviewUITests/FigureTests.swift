import FoundationEssentials
import Terminal
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct FigureTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1_250, "1,250"), (-1_234_567, "-1,234,567")])
  func `Thousands are separated`(number: Int, text: String) {
    #expect(Figure.count(number).string == text)
  }

  @Test(arguments: [
    (97.56, "97.6"), (100, "100"), (99.96, "99.9"), (0.04, "0.1"), (0, "0.0"), (.nan, "?"),
  ])
  func `Percentages have one digit after the point`(value: Double, text: String) {
    #expect(Figure.percent(value).string == text)
  }

  @Test func `A moment is written in the analyst's time`() {
    let date = Date(timeIntervalSince1970: 1_795_183_500)
    #expect(Figure.moment(date, utcOffset: 0).string == "2026-11-20 14:05")
    #expect(Figure.moment(date, utcOffset: 3_600).string == "2026-11-20 15:05")
  }
}
