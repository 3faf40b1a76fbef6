import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `A preview of work on marked roles` {
  /// Types into the prompt that opens, in place of what it holds.
  private func typing(_ text: String, into opening: Opening, marking count: Int = 3) -> QueueBench {
    var bench = QueueBench(marking: count)
    bench.perform(.ask(opening))
    bench.perform(.type(.deleteToStart))
    bench.perform(.type(.insert(text)))
    bench.perform(.submit)
    return bench
  }

  private func words(_ bench: QueueBench) -> [String] {
    (bench.state.dialog as? BulkPreview)?.lines.map { line in
      switch line.outcome {
      case .reading: "?"
      case .ready(_, let words): words
      case .skipped(let reason): "-\(reason)"
      case .faulty(let reason): "!\(reason)"
      }
    } ?? []
  }

  private func whole(_ number: Int, department: String?) -> BulkFacts {
    var whole = role(number)
    whole.identityDistribution = [
      IdentityDistribution(
        attributeName: "department",
        distribution: [IdentityAttributeCount(attributeValue: department, count: 3)])
    ]
    return BulkFacts(role: whole)
  }

  @Test func `shows every new name, and sends exactly these one after the other`() {
    var bench = typing("{name} v{number:2}", into: .rename)
    #expect(words(bench) == ["Role 1 v01", "Role 2 v02", "Role 3 v03"])
    #expect(bench.sent.isEmpty)
    bench.perform(.submit)
    for number in 1...3 {
      #expect(
        bench.sent.first?.task.task.change
          == .role(
            .change(PotentialRoleChange(name: "Role \(number) v0\(number)")),
            RolePath(session: "s1", role: .init("r\(number)"))))
      bench.confirm()
    }
    #expect(bench.state.said == "Renamed 3 roles.")
  }

  @Test func `one marked role has the prompt for a single role`() {
    var bench = QueueBench(marking: 1)
    bench.perform(.mark(.none))
    bench.perform(.ask(.rename))
    #expect(bench.state.dialog is RenamePrompt)
  }

  /// Types a name for one role.
  private func naming(_ text: String) -> QueueBench {
    var bench = QueueBench(marking: 1)
    bench.perform(.mark(.none))
    bench.perform(.ask(.rename))
    bench.perform(.type(.deleteToStart))
    bench.perform(.type(.insert(text)))
    bench.perform(.submit)
    return bench
  }

  @Test func `a pattern for one role is previewed as for many`() {
    var bench = naming("{suggestion}, {name}")
    #expect(words(bench) == ["?"])
    bench.read(.success(whole(1, department: "Sales")))
    #expect(words(bench) == ["Sales, Role 1"])
    bench.perform(.dismiss)
    #expect((bench.state.dialog as? RenamePrompt)?.line.text == "{suggestion}, {name}")
    #expect(bench.sent.isEmpty)
  }

  @Test func `the name that the overview suggests comes before one from the marked roles alone`() {
    var bench = naming("{suggestion}")
    var facts = whole(1, department: "Sales")
    facts.sessionName = "Sales, Entra ID"
    bench.read(.success(facts))
    #expect(words(bench) == ["Sales, Entra ID"])
  }

  @Test func `a wrong pattern for one role is shown where it is wrong`() {
    let bench = naming("{sugestion}")
    #expect((bench.state.dialog as? RenamePrompt)?.line.problem?.columns == 1...11)
    let plain = naming("Clerks")
    #expect(plain.state.dialog == nil)
  }

  @Test func `a wrong pattern is shown where it is wrong`() {
    let bench = typing("{nme}", into: .rename)
    #expect((bench.state.dialog as? RenamePatternPrompt)?.line.problem?.columns == 1...5)
  }

  @Test func `sends nothing while a name is wrong, and leads back to the pattern`() {
    var bench = typing("Clerks", into: .rename)
    #expect(words(bench) == Array(repeating: "!3 roles would be called Clerks.", count: 3))
    bench.perform(.submit)
    #expect(bench.state.queue.isEmpty && bench.sent.isEmpty)
    bench.perform(.dismiss)
    #expect((bench.state.dialog as? RenamePatternPrompt)?.line.text == "Clerks")
  }

  @Test func `shows first what cannot be done, and every entitlement that would be excluded`() {
    var bench = typing("{attribute:department}", into: .rename, marking: 4)
    for (number, department) in ["Sales", "", "Sales", "Legal"].enumerated() {
      bench.read(.success(whole(number + 1, department: department)))
    }
    let rows = (bench.state.dialog as? BulkPreview)?.rows ?? []
    let numbers = rows.compactMap { if case .role(let line) = $0 { line.number } else { nil } }
    #expect(numbers == [1, 3, 2, 4])

    bench = typing("40", into: .excludeBelow, marking: 1)
    var facts = BulkFacts(role: role(1))
    facts.entitlements = (1...60).map {
      entitlement($0, popularity: $0 == 1 ? 90 : 10, holders: 1)
    }
    bench.read(.success(facts))
    bench.perform(.scroll(1_000))
    let preview = bench.state.dialog as? BulkPreview
    #expect(preview?.rows.count == 60 && preview?.scroll == 59)
    bench.perform(.submit)
    guard case .role(.edit(let edit), _)? = bench.sent.first?.task.task.change else {
      Issue.record("nothing was sent")
      return
    }
    let shown = preview?.rows.compactMap { row -> Entitlement.ID? in
      if case .entitlement(let entitlement) = row { entitlement.id } else { nil }
    }
    #expect(shown == edit.ids)
  }

  @Test func `suggested names tell the roles apart once all are known`() {
    var bench = typing("{suggestion}", into: .rename)
    bench.read(.success(whole(1, department: "Sales")))
    #expect(words(bench) == ["Sales", "?", "?"])
    bench.read(.success(whole(2, department: "Legal")))
    bench.read(.success(whole(3, department: "Sales")))
    #expect(words(bench) == ["Sales", "Legal", "Sales 2"])

    var undistinguished = typing("{suggestion}", into: .rename, marking: 1)
    undistinguished.read(.success(whole(1, department: nil)))
    #expect(
      words(undistinguished) == ["-No attribute value stands out among its identities."])
  }

  @Test func `suggested names are none that a loaded role has which is not marked`() {
    var (state, request) = showingRoles()
    var named = role(3, quality: 10)
    named.name = "sales"
    if let request {
      let page = RowPage(rows: [role(1), role(2), named], total: 3)
      _ = state.update(with: .answer(.roles(request, .success(page))))
    }
    for _ in 1...2 { _ = state.update(with: .mark(.toggle)) }
    var bench = QueueBench(state)
    bench.perform(.ask(.rename))
    bench.perform(.type(.deleteToStart))
    bench.perform(.type(.insert("{suggestion}")))
    bench.perform(.submit)
    for number in 1...2 { bench.read(.success(whole(number, department: "Sales"))) }
    #expect(words(bench) == ["Sales 2", "Sales 3"])
  }

  @Test func `an empty name and one that is too long are wrong, and the same name is left out`() {
    #expect(words(typing(" ", into: .rename, marking: 2))[0] == "!The name would be empty.")
    let long = String(repeating: "x", count: 129)
    #expect(
      words(typing(long, into: .rename, marking: 2))[0]
        == "!The name would have 129 characters; the limit is 128.")
    #expect(words(typing("{name}", into: .rename))[0] == "-It has this name already.")
  }

  @Test func `reads the roles for an attribute, a few at a time, and leaves out those without it`()
  {
    var bench = typing("{attribute:department} {number}", into: .rename, marking: 9)
    #expect(bench.readings.count == 4)
    bench.perform(.submit)
    #expect(bench.state.said == "Still reading: 0 of 9 roles so far.")
    while let reading = bench.readings.first {
      let department = reading.index == 4 ? nil : "Sales"
      bench.read(.success(whole(reading.index + 1, department: department)))
      #expect(bench.readings.count <= 4)
    }
    #expect(words(bench)[0] == "Sales 1")
    #expect(words(bench)[4] == "-Its identities have no department.")
    bench.perform(.submit)
    #expect(bench.state.queue.count == 8)
  }

  @Test func `an answer that comes after the preview was left changes nothing`() {
    var bench = typing("{attribute:department}", into: .rename)
    bench.perform(.dismiss)
    bench.read(.success(whole(1, department: "Sales")))
    #expect(bench.state.dialog is RenamePatternPrompt)
    #expect(bench.state.queue.isEmpty)
  }

  @Test func `excludes what is below the popularity, and says for each role what that is`() {
    var bench = typing("40", into: .excludeBelow, marking: 4)
    let lists = [
      [entitlement(1, popularity: 90, holders: 9), entitlement(2, popularity: 39.9, holders: 4)],
      [entitlement(1, popularity: 40, holders: 4)],
      [entitlement(1, popularity: 10, holders: 1)],
    ]
    for (number, entitlements) in lists.enumerated() {
      var facts = BulkFacts(role: role(number + 1))
      facts.entitlements = entitlements
      bench.read(.success(facts))
    }
    bench.read(.failure(APIError(.forbidden, operation: "listPopularities", status: 403)))
    #expect(
      words(bench).prefix(3) == [
        "1 of 2 entitlements", "-No entitlement is below 40 %.",
        "-Its only entitlement would go.",
      ])
    #expect(words(bench)[3].contains("not allowed"))
    let preview = bench.state.dialog as? BulkPreview
    #expect(preview?.lines.map { $0.excluded.map(\.id) } == [["e2"], [], [], []])
    #expect(preview?.rows[1] == .entitlement(lists[0][1]))
    bench.perform(.submit)
    #expect(
      bench.sent.map(\.task.task.change)
        == [.role(.edit(EditEntitlements(ids: ["e2"], exclude: true)), path)])
  }

  @Test(arguments: ["0", "101", "x", ""])
  func `a popularity is a percentage above 0`(text: String) {
    let bench = typing(text, into: .excludeBelow)
    #expect((bench.state.dialog as? BulkThresholdPrompt)?.line.problem != nil)
  }

  @Test func `exports each role into a file of its own, and replaces none unless told`() {
    var bench = typing("out/{number}-{name}", into: .export)
    for number in 1...3 {
      var facts = BulkFacts(role: role(number))
      facts.fileExists = number == 2
      bench.read(.success(facts))
    }
    #expect(
      words(bench) == ["out/1-role-1.zip", "-out/2-role-2.zip already exists.", "out/3-role-3.zip"])
    bench.perform(.choose(forward: true))
    #expect(words(bench)[1] == "out/2-role-2.zip (replaces a file)")
    bench.perform(.choose(forward: true))
    bench.perform(.submit)
    #expect(
      bench.sent.first?.task.task.work == .export(path, file: "out/1-role-1.zip", replaces: false))
    #expect(bench.state.queue.count == 2)
  }

  @Test func `two roles never get the same file`() {
    var bench = typing("roles.zip", into: .export, marking: 2)
    for number in 1...2 { bench.read(.success(BulkFacts(role: role(number)))) }
    #expect(words(bench) == Array(repeating: "!2 roles would go into roles.zip.", count: 2))
  }
}
