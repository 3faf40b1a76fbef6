import FoundationEssentials
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

/// What may be typed as a filter besides the API's grammar.
@Suite(.timeLimit(.minutes(1))) struct `A filter as people type it` {
  private static let session = ListSource.roles(.session("s1"))
  private static let entitlements = ListSource.tab(.entitlements, path)

  private func condition(_ text: String, _ source: ListSource = Self.session) -> String? {
    try? ListFilter(text, of: source, identityCount: 41).condition
  }

  @Test(arguments: [
    ("fin", #"name co "fin""#), ("Payments clerk", #"name co "Payments clerk""#),
    (#""Payments clerk""#, #"name co "Payments clerk""#),
    ("Sales in Spain", #"name co "Sales in Spain""#),
    ("Research and Development", #"name co "Research and Development""#),
    ("R&D", #"name co "R&D""#), ("O'Brien", #"name co "O'Brien""#),
    ("Clerk (Madrid), night", #"name co "Clerk (Madrid), night""#),
    ("quality", #"name co "quality""#),
    ("acme co", #"name co "acme co""#),
  ])
  func `looks for plain words as a phrase in the name`(typed: String, condition: String) {
    #expect(self.condition(typed) == condition)
  }

  @Test func `looks in the name that the list has`() {
    #expect(condition("fin", .sessions) == #"name co "fin""#)
    #expect(condition("fin", Self.entitlements) == #"entitlementRef.name co "fin""#)
    #expect(condition("Ana", .tab(.identities, path)) == #"name sw "Ana""#)
  }

  @Test(arguments: [
    (#"title eq "Clerk""#, true), (#"TITLE eq "Smith""#, false), (#""cost center" co "4""#, true),
    (#"jobTitle isnull"#, true), (#"pr title and city eq "Bonn""#, true),
  ])
  func `takes the attributes that the tenant's identities have`(typed: String, fits: Bool) throws {
    let identity = RoleMiningIdentity(
      id: "u1", name: "Ana", attributes: ["title": "Clerk", "city": "Bonn", "costCenter": "4711"])
    let filter = try ListFilter(
      typed, of: .tab(.identities, path), with: ["title", "city", "costCenter"])
    #expect(filter.asked == nil)
    #expect(filter.passes(identity) == fits)
    #expect(throws: FilterSyntaxError.self) {
      try ListFilter(#"title eq "Clerk""#, of: .tab(.identities, path))
    }
  }

  @Test(arguments: [
    (["jobTitle", "department", "location", "city"], ["jobTitle", "department", "location"]),
    (["title", "city", "department", "goneSince"], ["title", "department", "city"]),
    (["firstName", "grade", "manager"], ["grade", "manager"]), ([], []),
  ])
  func `shows job, department and place, whatever they are called`(
    names: [String], shown: [String]
  ) {
    #expect(ShownAttributes.chosen(among: Set(names)) == shown)
  }

  @Test func `asks the tenant where it can search names, and otherwise searches the loaded rows`()
    throws
  {
    #expect(try ListFilter("fin", of: Self.session).rest == nil)
    #expect(try ListFilter("fin", of: .sessions).asked == nil)
    #expect(try ListFilter("Ana", of: .tab(.identities, path)).rest == nil)
  }

  @Test(arguments: [
    ("identities gt 40", "identityCount gt 40"), ("Quality ge 80", "quality ge 80"),
    ("IDENTITIES gt 40 and Density lt 9", "identityCount gt 40 and density lt 9"),
    (#"state eq "not provisioned""#, #"provisionState eq "POTENTIAL""#),
    (#"session co "fin""#, #"sessionName co "fin""#),
    (#"Decision eq "accepted""#, #"decision eq "accepted""#),
    (#"creator sw "An""#, #"createdByName sw "An""#),
  ])
  func `takes the titles of columns, whatever their case`(typed: String, condition: String) {
    #expect(self.condition(typed) == condition)
  }

  @Test(arguments: [
    ("popularity lt 40", [3]), (#""new grants" gt 5"#, [3]), (#""New" le 5"#, [1, 2]),
    ("new in (0, 8)", [1, 3]), ("holders ge 6", [1, 2]), (#""in org" gt 3"#, [1]),
    ("used isnull", [2, 3]), ("used gt 50", [1]), (#"description co "pay""#, [1]),
    (#"application eq "sap""#, [2]), (#"attribute eq "memberOf""#, [2]),
    (#"entitlement co "LEMENT 2""#, [2]), ("ent 3", [3]), ("ent 33", []), ("ment 3", [3]),
    (#"application sw "S" or popularity lt 40"#, [2, 3]),
  ])
  func `looks at every column of the entitlements`(typed: String, numbers: [Int]) throws {
    let filter = try ListFilter(typed, of: Self.entitlements, identityCount: 10)
    var rows = [
      entitlement(1, popularity: 100, holders: 10),
      entitlement(2, popularity: 60, holders: 6, application: "SAP"),
      entitlement(3, popularity: 20, holders: 2),
    ]
    rows[0].popularityInOrganization = 4.5
    rows[0].sourceUsagePercent = 80
    rows[0].reference.description = "Pays the bills."
    rows[1].reference.attribute = "memberOf"
    let passing = rows.filter { row in
      (filter.asked?.matches { RoleMiningEntitlement.localFields.value(of: $0, in: row) } ?? true)
        && RoleMiningEntitlement.pack([row]).allSatisfy(filter.passes)
    }
    #expect(passing.map(\.id.rawValue) == numbers.map { "e\($0)" })
  }

  @Test func `looks for a session without a name by what the list calls it`() throws {
    let session = RoleMiningSessionParameters(id: "0123456789ab")
    let filter = try ListFilter(#"session eq "Session 01234567""#, of: .roles(.all))
    #expect(filter.passes(RoleRow(PotentialRole(id: "r1", session: session))))
    #expect(!filter.passes(RoleRow(PotentialRole(id: "r1"))))
  }

  @Test func `refuses new grants as long as the role is unknown`() {
    #expect(throws: FilterSyntaxError.self) {
      try ListFilter("new gt 5", of: Self.entitlements)
    }
  }

  @Test func `looks at every column of the identities`() {
    let source = ListSource.tab(.identities, path)
    #expect(condition(#""Job title" eq "clerk""#, source) == #"jobTitle eq "clerk""#)
    #expect(condition(#"Department co "pay" or id eq "i1""#, source) != nil)
  }

  @Test(arguments: ["size ge 80", "size >= 80", #""sise of" gt 4"#, "quality qe 80"])
  func `is refused if it is a wrong condition, with what is possible`(typed: String) {
    do {
      _ = try ListFilter(typed, of: Self.session)
      Issue.record("no error")
    } catch {
      #expect(error.message.contains("Fields: ") || error.message.contains("takes eq"))
    }
  }
}

/// How a wrong filter is answered.
@Suite(.timeLimit(.minutes(1))) struct `The error of a filter` {
  private static let lists: [ListSource] =
    [.sessions, .roles(.all), .roles(.session("s1"))]
    + RoleScreen.Tab.allCases.filter { $0 != .overview }.map { .tab($0, path) }

  private func message(_ text: String, _ source: ListSource) -> String? {
    do {
      _ = try ListFilter(text, of: source, identityCount: 10)
      return nil
    } catch {
      return error.message
    }
  }

  @Test func `names the columns that are shown, then what has no column`() {
    #expect(
      message("size ge 80", .roles(.session("s1")))
        == "Unknown field 'size'. Fields: Name, Quality, Density, Freshness, Identities, Entitlements, "
        + "Type, State, Saved, Creator, Created, Session, Decision, createdById, description, endDate, "
        + "startDate, roleId, decidedBy; the API's names work, too.")
    #expect(
      message("size ge 80", .tab(.entitlements, path))?.contains(#"New, "In org", Used"#) == true)
  }

  @Test(arguments: lists) func `names each column of the list`(list: ListSource) {
    let words = list.vocabulary(with: nil).words(for: list.filterFields).map(\.text)
    for title in list.columnTitles(with: []) {
      #expect(words.contains { $0 == title || $0 == "\"\(title)\"" }, "\(title)")
    }
  }

  @Test func `names the field as it was typed, and the values as they are shown`() {
    let entitlements = ListSource.tab(.entitlements, path)
    #expect(
      message("Identities like 4", .roles(.all))?.hasPrefix(
        "Unknown operator 'like': 'Identities' takes eq, ") == true)
    #expect(
      message(#"state eq "x""#, .roles(.all))
        == #"Invalid value "x": 'state' takes one of "not provisioned", "provisioning", "#
        + #""provisioned", "failed"."#)
    #expect(
      message(#"popularity gt 3 and "in org" pr"#, entitlements)
        == #"'pr' precedes the field: pr "in org"."#)
    #expect(
      message("popularity gt 3 and", entitlements)
        == #"The filter is incomplete: expected a condition, such as Entitlement sw "Finance"."#)
  }
}

/// What loads hundreds of pages.
@Suite(.timeLimit(.minutes(1))) struct `Loading many pages` {
  /// A list of roles after its first page arrived.
  private func list(of total: Int, capacity: Int? = 100) throws -> AppState {
    var (state, request) = showingRoles()
    let first = try #require(request)
    let rows = (0..<min(250, total)).map { role($0) }
    _ = state.update(with: .answer(.roles(first, .success(RowPage(rows: rows, total: total)))))
    state.connection.capacity = capacity
    return state
  }

  private static let wishes: [[Action]] = [
    [.ask(.filter), .type(.insert("density gt 3")), .submit],
    [.ask(.sort), .focus(forward: false), .submit],
    [.ask(.search), .type(.insert("zzz")), .submit],
    [.mark(.all)],
  ]

  @Test(arguments: wishes.indices)
  func `says how many first, and loads them on Enter`(wish: Int) throws {
    var state = try list(of: 95_000)
    for action in Self.wishes[wish] { #expect(state.update(with: action).pageRequests == []) }
    let question = try #require(state.dialog as? LoadingQuestion)
    #expect(question.count == (wish == 0 ? 380 : 379))
    #expect(question.seconds.map { Int($0.rounded()) } == (wish == 0 ? 48 : 47))
    #expect(!state.update(with: .submit).pageRequests.isEmpty)
    #expect(state.dialog == nil && state.roles?.isLoading == true)
  }

  @Test(arguments: wishes.indices)
  func `loads nothing on Esc, and keeps what was typed`(wish: Int) throws {
    var state = try list(of: 95_000)
    for action in Self.wishes[wish] { _ = state.update(with: action) }
    #expect(state.update(with: .dismiss).pageRequests == [])
    #expect(state.roles?.filter == "" && state.roles?.order?.column == .quality)
    #expect(state.roles?.isLoading == false)
    switch wish {
    case 0: #expect((state.dialog as? FilterPrompt)?.line.text == "density gt 3")
    case 1: #expect(state.dialog is SortChoice)
    case 2: #expect((state.dialog as? SearchPrompt)?.line.text == "zzz")
    default: #expect(state.dialog == nil)
    }
  }

  @Test(arguments: wishes.indices)
  func `does not ask below ten`(wish: Int) throws {
    var state = try list(of: 2_250)
    var requests: [RowRequest] = []
    for action in Self.wishes[wish] { requests += state.update(with: action).pageRequests }
    #expect(state.dialog == nil && !requests.isEmpty)
  }

  @Test func `does not ask about what the tenant filters`() throws {
    var state = try list(of: 95_000)
    _ = state.update(with: .ask(.filter))
    state.type("name co \"fin\"")
    #expect(state.update(with: .submit).pageRequests.count == 1)
    #expect(state.dialog == nil)
  }

  @Test func `looks in the loaded rows while a search is typed`() throws {
    var state = try list(of: 95_000)
    _ = state.update(with: .ask(.search))
    #expect(state.update(with: .type(.insert("role 99"))).pageRequests == [])
    #expect(state.roles?.current?.name == "Role 99")
    #expect(state.update(with: .type(.insert("zz"))).pageRequests == [])
    #expect(state.screen.listSummary.searchResult == .unloaded)
  }

  @Test func `states no duration without a rate limit`() throws {
    var state = try list(of: 95_000, capacity: nil)
    _ = state.update(with: .mark(.all))
    #expect((state.dialog as? LoadingQuestion)?.seconds == nil)
  }
}
