import HTTPTypes
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct PagesTests {
  private func walk(
    _ server: ListServer, pageSize: Int, limit: Int? = nil
  ) async throws -> [Page<PotentialRole>] {
    let client = Client(transport: server)
    var pages: [Page<PotentialRole>] = []
    for try await page in client.pages(.roles, pageSize: pageSize, limit: limit) {
      pages.append(page)
    }
    return pages
  }

  @Test(arguments: [true, false])
  func `Every row comes once, and the walk ends at the total`(tellsTotal: Bool)
    async throws
  {
    let server = ListServer(count: 25, tellsTotal: tellsTotal)
    let pages = try await walk(server, pageSize: 10)
    #expect(pages.map(\.items.count) == [10, 10, 5])
    #expect(pages.flatMap(\.items).map(\.id.rawValue) == (0..<25).map { "r\($0)" })
    #expect(await server.offsets == ["0", "10", "20"])
  }

  @Test func `A total saves the request for an empty last page`() async throws {
    let server = ListServer(count: 20)
    #expect(try await walk(server, pageSize: 10).count == 2)
    #expect(await server.queries.count == 2)
  }

  @Test(arguments: [nil, 20])
  func `T-64: without a total, an empty or refused last page ends the walk`(refusalFrom: Int?)
    async throws
  {
    let server = ListServer(count: 20, tellsTotal: false, refusalFrom: refusalFrom)
    #expect(try await walk(server, pageSize: 10).count == 2)
    #expect(await server.queries.count == 3)
  }

  @Test(arguments: [408, 409, 413])
  func `Without a total, another failure of a page is an error`(status: Int) async {
    let server = ListServer(
      count: 30, tellsTotal: false, refusalFrom: 10, refusal: .init(code: status))
    await #expect(throws: APIError.self) { try await walk(server, pageSize: 10) }
  }

  @Test func `With a total, a refused page is an error`() async {
    let server = ListServer(count: 20, refusalFrom: 10)
    let error = await #expect(throws: APIError.self) { try await walk(server, pageSize: 10) }
    #expect(error?.kind == .invalid)
  }

  @Test func `A first page that is refused is an error`() async {
    let server = ListServer(count: 20, refusalFrom: 0)
    let error = await #expect(throws: APIError.self) { try await walk(server, pageSize: 10) }
    #expect(error?.kind == .invalid)
  }

  @Test func `T-65: the total is requested once, and every page has it`() async throws {
    let server = ListServer(count: 25)
    let pages = try await walk(server, pageSize: 10)
    #expect(pages.map(\.total) == [25, 25, 25])
    #expect(await server.counts == ["true", nil, nil])
  }

  @Test func `A list without rows is one page without rows`() async throws {
    let pages = try await walk(ListServer(count: 0), pageSize: 10)
    #expect(pages.count == 1 && pages.first?.total == 0)
  }

  @Test func `T-67: a row that shifted into the next page is not repeated`() async throws {
    let server = ListServer(["a", "b", "b", "c"], tellsTotal: false)
    let ids = try await walk(server, pageSize: 2).flatMap(\.items).map(\.id.rawValue)
    #expect(ids == ["a", "b", "c"])
  }

  @Test func `T-67: raw rows are walked and identified in the same way`() async throws {
    let server = ListServer(["a", "b", "b", "c"], tellsTotal: false)
    var rows: [String] = []
    for try await page in Client(transport: server).pages(Listing.roles.raw, pageSize: 2) {
      rows += page.items.map(\.text)
    }
    #expect(rows == [#"{"id":"a"}"#, #"{"id":"b"}"#, #"{"id":"c"}"#])
    #expect(await server.counts == ["true", nil, nil])
  }

  @Test func `A limit ends the walk, and nothing beyond it is requested`() async throws {
    let server = ListServer(count: 100)
    #expect(try await walk(server, pageSize: 10, limit: 15).flatMap(\.items).count == 15)
    #expect(await server.limits == ["10", "5"])
  }

  @Test func `Exactly one page is prefetched`() async throws {
    let server = ListServer(count: 100)
    var iterator = Client(transport: server).pages(.roles, pageSize: 10).makeAsyncIterator()
    #expect(await server.queries.isEmpty)
    _ = try await iterator.next()
    try await wait(for: "a second page") { await server.queries.count == 2 }
    for _ in 0..<100 { await Task.yield() }
    #expect(await server.offsets == ["0", "10"])
    _ = try await iterator.next()
  }

  @Test func `The fetch in flight is cancelled with the walk`() async throws {
    let server = ListServer(count: 100, hangsFrom: 10)
    for try await _ in Client(transport: server).pages(.roles, pageSize: 10) {
      try await wait(for: "a second page") { await server.queries.count == 2 }
      break
    }
    try await wait(for: "the end of the fetch") { await server.cancelled > 0 }
  }

  @Test func `The fetch in flight is cancelled with its reader`() async throws {
    let server = ListServer(count: 100, hangsFrom: 0)
    let task = Task { try await walk(server, pageSize: 10) }
    try await wait(for: "the first page") { await !server.queries.isEmpty }
    task.cancel()
    let error = await #expect(throws: APIError.self) { try await task.value }
    #expect(error?.kind == .cancelled)
  }

  @Test func `T-01: sessions without ids are not merged`() async throws {
    let script = TransportScript(.answer(200, #"[{"name": "a"}, {"name": "b"}]"#))
    #expect(try await Client(transport: script).all(.sessions).items.count == 2)
  }

  @Test func `All rows arrive as one page, with the total and the problems`() async throws {
    let page = try await Client(transport: ListServer(count: 600)).all(.roles, limit: 300)
    #expect(page.items.count == 300 && page.total == 600)
    let script = TransportScript(.answer(200, #"[{"id": "a"}, {"quality": 1}]"#))
    #expect(try await Client(transport: script).all(.roles).problems.count == 1)
  }
}
