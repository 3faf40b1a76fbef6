import TestSupport

@testable import ReviewApp

/// One thing that happens to a random list.
enum TrialStep {
  case move(Motion)
  case mark(MarkChange)
  case sort(TrialRow.Column)
  case reverse
  /// The number of one of the filters.
  case filter(Int)
  case look(String)
  case next(forward: Bool)
  case escape
  /// One of the pages under way comes or is lost, by its number among them.
  case receive(Int)
  case lose(Int)
  case refresh(changed: Bool)
  case note(Int)
  case forget

  static func random(using generator: inout SeededGenerator) -> TrialStep {
    switch generator.number(below: 100) {
    case 0..<40: .receive(generator.number(below: 8))
    case 40..<44: .lose(generator.number(below: 8))
    case 44..<58: .move(motion(using: &generator))
    case 58..<70: .mark(mark(using: &generator))
    case 70..<75: .sort(generator.happens(50) ? .quality : .density)
    case 75..<78: .reverse
    case 78..<83: .filter(generator.number(below: TrialFilter.all.count))
    case 83..<87: .look(["", "row 7.", "ROW 1", "3.", "missing"][generator.number(below: 5)])
    case 87..<90: .next(forward: generator.happens(50))
    case 90..<92: .escape
    case 92..<96: .refresh(changed: generator.happens(50))
    case 96..<98: .note(generator.number(below: 1_000))
    default: .forget
    }
  }

  private static func motion(using generator: inout SeededGenerator) -> Motion {
    switch generator.number(below: 8) {
    case 0: .first
    case 1: .last
    case 2: .row(generator.number(below: 50))
    case 7: .percent(generator.number(below: 101))
    case 3: .halfPages(generator.happens(50) ? 1 : -1)
    case 4: .pages(generator.happens(50) ? 1 : -1)
    default: .lines(generator.number(below: 9) - 4)
    }
  }

  private static func mark(using generator: inout SeededGenerator) -> MarkChange {
    switch generator.number(below: 11) {
    case 0..<5: .toggle
    case 5..<7: .range
    case 7: .all
    case 10: .rows(generator.number(below: 6))
    case 8: .none
    default: .found
    }
  }
}
