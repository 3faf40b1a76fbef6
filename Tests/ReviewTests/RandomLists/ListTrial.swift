import FoundationEssentials
import RoleMining
import TestSupport

@testable import ReviewApp

/// A list, and beside it a model that remembers in the plainest way what it ought to show.
struct ListTrial {
  /// What a list did that it ought not to.
  struct Contradiction: Error {
    let message: String

    init(_ message: String) {
      self.message = message
    }
  }

  var generator: SeededGenerator
  var tenant: TrialTenant
  var list: ListState<TrialRow>
  let height: Int
  private(set) var steps: [TrialStep] = []

  /// The pages that were asked for, of this generation and of earlier ones.
  var waiting: [RowRequest] = []
  var filter = TrialFilter.all[0]
  /// The marked rows.
  var marks: Set<Int> = []
  /// Whether all rows are to be marked once they are here.
  var wishesMarks = false
  /// The row where a range began: nil in it when that row was not here.
  var rangeStart: Int??
  var search = ""
  /// Whether the rows that are not here are loaded to look in them.
  var wishesSearch = false
  var hasFailed = false

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    tenant = TrialTenant(using: &generator)
    height = 1 + generator.number(below: 8)
    list = ListState(
      screen: ScreenID(number: 1), source: .roles(.all),
      order: generator.happens(60)
        ? ListOrder(generator.happens(50) ? .quality : .density, descending: generator.happens(50))
        : nil,
      wantsAllRows: generator.happens(20), pageSize: 3)
    list.unaskedOrderLimit = 20
    list.unaskedPages = .max
  }

  /// Takes this many random steps, then lets everything arrive and compares the whole list.
  mutating func run(steps count: Int) throws {
    try ask()
    for _ in 0..<count {
      let step = TrialStep.random(using: &generator)
      steps.append(step)
      try perform(step)
      try check()
    }
    try settle()
  }

  /// Takes the requests of the list; none may be under way already, nor follow a failure.
  mutating func ask() throws {
    let requests = list.takeMissingPages(height: height)
    if hasFailed, !requests.isEmpty { throw Contradiction("asked on after a failure") }
    for request in requests {
      let isUnderWay = waiting.contains {
        $0.generation == request.generation && $0.offset == request.offset
      }
      if isUnderWay { throw Contradiction("asked twice for \(request.offset)") }
    }
    waiting += requests
  }

  private mutating func perform(_ step: TrialStep) throws {
    switch step {
    case .move(let motion): try move(motion)
    case .mark(let change): try mark(change)
    case .sort(let column): try keepCursor { $0.sort(byColumnNamed: column.rawValue, height: $1) }
    case .reverse: try keepCursor { $0.reverseOrder(height: $1) }
    case .filter(let number):
      filter = TrialFilter.all[number]
      (wishesMarks, wishesSearch, rangeStart, hasFailed) = (false, false, nil, false)
      list.filter(by: filter.filter)
      if list.cursor != 0 { throw Contradiction("a filter left the cursor at \(list.cursor)") }
    case .look(let text): try look(text)
    case .next(let forward): try seekNext(forward: forward)
    case .escape: escape()
    case .receive(let number): try receive(number)
    case .lose(let number): lose(number)
    case .refresh(let isChanged):
      if isChanged { tenant.change(using: &generator) }
      list.reload()
      hasFailed = false
    case .note(let number):
      guard let id = list.current?.id else { return }
      tenant.note(number, at: id)
      list.change(id) { $0.note = number }
    case .forget: forget()
    }
    try ask()
  }
}
