import FoundationEssentials
import OrderedCollections
import RoleMining
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct DecisionTests {
  /// A list of five roles, in a review that keeps decisions.
  private func deciding() throws -> AppState {
    var state = AppState(
      tenant: "test", keepsDecisions: true, now: Date(timeIntervalSince1970: 1_795_183_500))
    _ = state.update(with: .layout(listHeight: 20))
    let request = try #require(state.update(with: .show(.allRoles)).pageRequests.first)
    let rows = (1...5).map { role($0, quality: 90 - $0) }
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: rows, total: 5)))))
    return state
  }

  private func summary(
    _ state: Decision.State, _ number: Int, by author: String = "Ana Ruiz"
  ) -> DecisionSummary {
    DecisionSummary(
      number: number, state: state, author: author,
      time: Date(timeIntervalSince1970: 1_795_183_500), hasNote: false, isImported: false)
  }

  private func record(in effects: [Effect]) -> Recording? {
    effects.lazy.compactMap { if case .record(let recording) = $0 { recording } else { nil } }.first
  }

  @Test func `Deciding records the decision and moves on, without a request`() throws {
    var state = try deciding()
    let effects = state.update(with: .decide(.accepted))
    let changes = try #require(record(in: effects)).changes
    #expect(changes.map(\.subject.role) == ["r1"] && changes.map(\.state) == [.accepted])
    #expect(changes.first?.subject.session == "s1")
    #expect(effects.count == 1)
    #expect(state.roles?.current?.id == "r2")
  }

  @Test func `One key decides on ten marked roles, and asks before more`() throws {
    for count in [10, 11] {
      var state = AppState(tenant: "test", keepsDecisions: true, now: .distantPast)
      let request = try #require(state.update(with: .show(.allRoles)).pageRequests.first)
      let rows = (1...count).map { role($0) }
      _ = state.update(
        with: .answer(.roles(request, .success(RowPage(rows: rows, total: count)))))
      _ = state.update(with: .mark(.all))
      var effects = state.update(with: .decide(.rejected))
      if count > 10 {
        #expect(record(in: effects) == nil)
        #expect((state.dialog as? DecidingQuestion)?.title == "Reject 11 marked roles?")
        effects = state.update(with: .submit)
      }
      let recording = try #require(record(in: effects))
      #expect(recording.changes.count == count)
      _ = state.update(with: .answer(.recorded(recording, .success(recording.changes))))
      let undoing = try #require(record(in: state.update(with: .undo)))
      #expect(undoing.changes.count == count)
    }
  }

  @Test func `A decision shows once it is in the journal`() throws {
    var state = try deciding()
    let recording = try #require(record(in: state.update(with: .decide(.rejected))))
    #expect(state.roles?.row(at: 0)?.verdict == .undecided)
    let reading = state.update(with: .answer(.recorded(recording, .success(recording.changes))))
    #expect(reading == [.loadDecisions(after: 0)])
    let news = CurrentDecisions(byRole: ["r1": summary(.rejected, 1)], upTo: 1)
    _ = state.update(with: .answer(.decisions(.success(news))))
    #expect(state.roles?.row(at: 0)?.verdict == .rejected)
    #expect(state.roles?.decidedCount == 1)
  }

  @Test func `The cursor skips what is decided`() throws {
    var state = try deciding()
    let news = CurrentDecisions(
      byRole: ["r2": summary(.accepted, 1), "r3": summary(.later(until: nil, person: nil), 2)],
      upTo: 2)
    _ = state.update(with: .answer(.decisions(.success(news))))
    _ = state.update(with: .decide(.accepted))
    #expect(state.roles?.current?.id == "r4")
  }

  @Test func `Marked roles are decided together, and lose their marks`() throws {
    var state = try deciding()
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .mark(.toggle))
    let recording = try #require(record(in: state.update(with: .decide(.rejected))))
    #expect(recording.changes.map(\.subject.role) == ["r1", "r2"])
    #expect(recording.title == "Rejected 2 roles")
    let news = CurrentDecisions(
      byRole: ["r1": summary(.rejected, 1), "r2": summary(.rejected, 2)], upTo: 2)
    _ = state.update(with: .answer(.decisions(.success(news))))
    #expect(state.roles?.marks.isEmpty == true)
  }

  @Test func `Nothing is decided if it cannot be recorded`() throws {
    var state = try deciding()
    let recording = try #require(record(in: state.update(with: .decide(.accepted))))
    let failure = RecordingFailure(
      try #require(throws: JournalFailure.self) { try Journal(in: nil) })
    _ = state.update(with: .answer(.recorded(recording, .failure(failure))))
    #expect(state.roles?.row(at: 0)?.verdict == .undecided)
    #expect(
      state.messages.current?.text.hasPrefix("Not recorded: accepted Role 1. The journal") == true)
    #expect(state.roles?.current?.id == "r1")
  }

  @Test func `Undo restores the decision before, and redo makes it again`() throws {
    var state = try deciding()
    let made = try #require(record(in: state.update(with: .decide(.accepted))))
    let inverse = DecisionChange(of: DecidedRole("r1"), to: .undecided)
    _ = state.update(with: .answer(.recorded(made, .success([inverse]))))
    let undone = try #require(record(in: state.update(with: .undo)))
    #expect(undone.changes == [inverse])
    _ = state.update(with: .answer(.recorded(undone, .success(made.changes))))
    #expect(state.messages.current?.text == "Undone: accepted Role 1.")
    let redone = try #require(record(in: state.update(with: .redo)))
    #expect(redone.changes == made.changes)
  }

  @Test func `An undo that could not be recorded can be tried again`() throws {
    var state = try deciding()
    let made = try #require(record(in: state.update(with: .decide(.accepted))))
    let inverse = DecisionChange(of: DecidedRole("r1"), to: .undecided)
    _ = state.update(with: .answer(.recorded(made, .success([inverse]))))
    let undone = try #require(record(in: state.update(with: .undo)))
    let failure = RecordingFailure(
      try #require(throws: JournalFailure.self) { try Journal(in: nil) })
    _ = state.update(with: .answer(.recorded(undone, .failure(failure))))
    #expect(record(in: state.update(with: .undo))?.changes == [inverse])
  }

  @Test func `Decisions of another analyst show in the list`() throws {
    var state = try deciding()
    let news = CurrentDecisions(
      byRole: ["r3": summary(.accepted, 7, by: "Bo Chen")], upTo: 7)
    _ = state.update(with: .answer(.decisions(.success(news))))
    #expect(state.roles?.row(at: 2)?.decider == "Bo Chen")
    #expect(state.update(with: .refresh).contains(.loadDecisions(after: 7)))
  }

  @Test func `Among very many decisions, the rows find theirs`() throws {
    var state = try deciding()
    var decisions = Dictionary(
      uniqueKeysWithValues: (100..<400).map {
        (PotentialRole.ID("x\($0)"), summary(.rejected, $0))
      })
    decisions["r2"] = summary(.accepted, 1_000)
    _ = state.update(
      with: .answer(.decisions(.success(CurrentDecisions(byRole: decisions, upTo: 1_000)))))
    #expect(
      state.roles?.loadedRows.map(\.verdict.rawValue).filter { $0 != "undecided" } == ["accepted"])
    #expect(state.roles?.row(at: 1)?.verdict == .accepted)
  }

  @Test func `Accepting with a threshold says that what is below it stays in the role`() throws {
    var state = showingRole(keepsDecisions: true)
    _ = state.update(with: .setThreshold(40))
    let recording = try #require(record(in: state.update(with: .decide(.accepted))))
    _ = state.update(with: .answer(.recorded(recording, .success([]))))
    #expect(
      state.messages.current?.text
        == "Accepted Role 1; 1 entitlement below 40 % is still in it. u undoes it.")
  }

  @Test func `A decision of someone else is not replaced silently`() throws {
    var state = try deciding()
    let news = CurrentDecisions(byRole: ["r1": summary(.rejected, 7, by: "Bo Chen")], upTo: 7)
    _ = state.update(with: .answer(.decisions(.success(news))))
    let recording = try #require(record(in: state.update(with: .decide(.accepted))))
    _ = state.update(with: .answer(.recorded(recording, .success([]))))
    #expect(
      state.messages.current?.text
        == "Accepted Role 1; Bo Chen had rejected it. u undoes it.")
  }

  @Test func `A read-only login can decide`() throws {
    var state = AppState(tenant: "test", isReadOnly: true, keepsDecisions: true, now: .distantPast)
    let request = try #require(state.update(with: .show(.allRoles)).pageRequests.first)
    _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: [role(1)], total: 1)))))
    #expect(record(in: state.update(with: .decide(.accepted))) != nil)
  }

  @Test func `The list can be filtered by the decision`() throws {
    var state = try deciding()
    let news = CurrentDecisions(byRole: ["r2": summary(.accepted, 1)], upTo: 1)
    _ = state.update(with: .answer(.decisions(.success(news))))
    _ = state.update(with: .ask(.filter))
    state.type("decision eq accepted")
    let requests = state.update(with: .submit).pageRequests
    for request in requests {
      let rows = (1...5).map { role($0, quality: 90 - $0) }
      _ = state.update(with: .answer(.roles(request, .success(RowPage(rows: rows, total: 5)))))
    }
    #expect(state.roles?.loadedRows.map(\.id) == ["r2"])
  }

  @Test func `Inside a role, deciding shows the next undecided one`() throws {
    var state = try deciding()
    _ = state.update(with: .open)
    _ = state.update(with: .decide(.accepted))
    #expect(state.roleScreen?.role.id == "r2")
  }

  @Test func `The pace counts the decisions of the last hour`() {
    var book = DecisionBook()
    let start = Date(timeIntervalSince1970: 0)
    book.note(3, madeAt: start)
    #expect(book.pace(at: start.addingTimeInterval(60)) == nil)
    book.note(3, madeAt: start.addingTimeInterval(1_800))
    #expect(book.pace(at: start.addingTimeInterval(1_800)) == 12)
  }
}

@Suite(.timeLimit(.minutes(1))) struct PostponementTests {
  private let now = Date(timeIntervalSince1970: 1_795_910_400)

  private static let typed: [(text: String, day: String?, person: String?)] = [
    ("Ana Ruiz", nil, "Ana Ruiz"), ("7d", "2026-12-06", nil), ("2w Ana", "2026-12-13", "Ana"),
    ("sunday", "2026-12-06", nil), ("Monday Ana", "2026-11-30", "Ana"),
    ("tomorrow", "2026-11-30", nil), ("Friday Night", "2026-12-04", "Night"),
    ("2026-12-04 Bo Chen", "2026-12-04", "Bo Chen"), ("ana friday", "2026-12-04", "ana"),
    ("Bo Chen 2026-12-04", "2026-12-04", "Bo Chen"), ("Team 2", nil, "Team 2"),
  ]

  @Test(arguments: typed)
  func `A day and a person are read as they are typed`(
    text: String, day: String?, person: String?
  ) {
    let postponement = Postponement(text, at: now)
    #expect(postponement?.day == day && postponement?.person == person)
    #expect(postponement != nil)
  }

  @Test(arguments: [
    "2026-02-30", "2026-11-01", "2026-13-01", "4.12.", "2026/12/04", "0d", "Ana 2026-11-01",
  ])
  func `A day that does not exist or has passed is refused`(text: String) {
    #expect(Postponement(text, at: now) == nil)
  }

  @Test(arguments: ["next week", "-3d", "fridy", "fri", "in 3 days", "tomorow"])
  func `A mistyped day is not taken for a person`(text: String) {
    #expect(Postponement(text, at: now) == nil)
    #expect(Postponement.refusal(of: text, at: now).hasPrefix("'\(text)' is not a day."))
  }

  @Test(arguments: ["Sun", "Friday Adams", "tom", "Next Generation Ltd", "Munday"])
  func `A name that resembles a day is a person`(text: String) throws {
    #expect(try #require(Postponement(text, at: now)).person?.isEmpty == false)
  }

  @Test(arguments: [
    ("2", "'2' is not a day."), ("2026-02-30 Ana", "'2026-02-30' is not a day."),
    ("Ana 2026-11-01", "2026-11-01 has passed."),
  ])
  func `A refusal says whether the day has passed or is not a day`(text: String, reason: String) {
    #expect(
      Postponement.refusal(of: text, at: now) == "\(reason) Write 2026-12-04, friday, 7d or 2w.")
  }
}
