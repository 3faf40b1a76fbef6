import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Synchronization
import Testing

@testable import Review
@testable import ReviewApp

/// Answers every call with the same reply and remembers the paths.
private final class OneReply: Transport {
  let paths = Mutex<[String]>([])
  private let reply: Reply

  init(_ body: String, status: HTTPResponse.Status = .ok) {
    reply = Reply(HTTPResponse(status: status), body: Data(body.utf8))
  }

  func send(_ call: Call) async throws -> Reply {
    paths.withLock { $0.append(call.request.path ?? "") }
    return reply
  }

  var queries: [[QueryItem]] {
    paths.withLock { $0 }.map { path in
      QueryItem.parse(path.split(separator: "?", maxSplits: 1).dropFirst().first ?? "")
    }
  }
}

@Suite(.timeLimit(.minutes(1))) struct EffectRunnerTests {
  private let atOnce = CallClock(now: { .now }, sleep: { _ in })

  private func runner(_ transport: OneReply) -> EffectRunner {
    EffectRunner(client: Client(transport: transport), clock: atOnce)
  }

  private func request(
    _ source: ListSource, filter: FilterExpression? = nil, sorter: AnySorter? = nil
  ) -> RowRequest {
    RowRequest(
      screen: ScreenID(number: 1), source: source, filter: filter, sorter: sorter, offset: 250,
      limit: 250, wantsTotal: true, generation: 0, isUrgent: true)
  }

  @Test func `the saved roles are those of all sessions that are saved and pass the filter`() async
  {
    let transport = OneReply("[]")
    let page = request(
      .roles(.saved), filter: .test(field: "quality", .ge, .integer(80)),
      sorter: AnySorter(Sorter<PotentialRoleFields>.descending(.quality)))
    _ = await runner(transport).run(.loadPage(page))
    let query = transport.queries[0]
    #expect(query.contains(QueryItem("filters", "quality ge 80 and saved eq true")))
    #expect(query.contains(QueryItem("sorters", "-quality")))
    #expect(query.contains(QueryItem("offset", "250")))
    #expect(query.contains(QueryItem("count", "true")))
  }

  @Test
  func `T-73: drafts become rows that are counted, saved and without a session`() async throws {
    let transport = OneReply(
      #"[{"id": "d1", "name": "Clerk", "identityIds": ["a", "b"], "entitlementIds": []}]"#)
    let answer = await runner(transport).run(.loadPage(request(.drafts)))
    guard case .roles(_, .success(let page)) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(transport.paths.withLock { $0 }[0].contains("/role-mining-potential-roles/saved?"))
    #expect(
      page.rows == [PotentialRole(id: "d1", name: "Clerk", identityCount: 2, isSaved: true)])
  }

  @Test func `the use of a source is that of the role's identities, who used it most first`() async
  {
    let transport = OneReply(#"[{"id": "i1", "usageCount": 12}]"#)
    let source = ListSource.tab(.sources, path, row: "s 1")
    let answer = await runner(transport).run(
      .loadPage(
        request(source, sorter: AnySorter(Sorter<SourceUsageFields>.descending(.usageCount)))))
    let asked = transport.paths.withLock { $0 }[0]
    #expect(asked.contains("/role-mining-potential-roles/r1/sources/s%201/identityUsage?"))
    #expect(transport.queries[0].contains(QueryItem("sorters", "-usageCount")))
    guard case .tab(_, .success(let page as RowPage<SourceUsage>)) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(page.rows == [SourceUsage(id: "i1", usageCount: 12)])
  }

  @Test func `a row that cannot be read affects no other and is reported`() async throws {
    let transport = OneReply(#"[{"id": "a"}, {"id": "b", "quality": {"no": 1, "way": 2}}]"#)
    let answer = await runner(transport).run(.loadPage(request(.roles(.all))))
    guard case .roles(_, .success(let page)) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(page.rows.map(\.id) == ["a"])
    #expect(page.rowCount == 2)
    #expect(page.problem.contains("quality"))
  }

  @Test func `a session without an id gets its place in the list`() async {
    let answer = await runner(OneReply(#"[{"name": "nameless"}]"#)).run(
      .loadPage(request(.sessions)))
    guard case .sessions(_, .success(let page)) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(page.rows.map(\.id) == ["#250"])
  }

  @Test func `a change that cannot be checked first is not sent`() async {
    let transport = OneReply(#"{"trackingId": "t1"}"#, status: .forbidden)
    let change = RoleChange.change(PotentialRoleChange(isSaved: true))
    let answer = await runner(transport).run(
      .send(JobID(number: 1), .role(change, path), .role(role(1))))
    guard case .delivered(_, .refused(let error)) = answer else {
      Issue.record("\(String(describing: answer))")
      return
    }
    #expect(error.trackingID == "t1")
    #expect(transport.queries.count == 1)
  }

  @Test func `an owner is searched for by every word that was typed`() async {
    let transport = OneReply("[]")
    _ = await runner(transport).run(.findOwners("ana ruiz", generation: 1))
    let filter = transport.queries[0].first { $0.name == "filters" }?.value ?? ""
    #expect(filter.contains(#"firstname sw "ana""#))
    #expect(filter.contains(#"lastname sw "ruiz""#))
  }

  @Test func `an earlier search for an owner is given up`() async {
    let transport = OneReply("[]")
    let runner = runner(transport)
    _ = await runner.run(.findOwners("ana", generation: 2))
    let late = await runner.run(.findOwners("an", generation: 1))
    guard case nil = late else {
      Issue.record("it was answered")
      return
    }
    #expect(transport.queries.count == 1)
  }
}
