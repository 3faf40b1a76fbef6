import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

/// T-01: a list of sessions without ids.
@Suite(.timeLimit(.minutes(1))) struct SessionIDTests {
  private let nameless = TransportScript.Step.answer(
    200,
    #"[{"name": "A", "type": "COMMON"}, {"name": "B", "type": "COMMON"}, {"name": "C"}]"#,
    [.totalCount: "3"])

  private func sessions(
    _ script: TransportScript, version: APIVersion = .v2024
  ) async throws -> [String?] {
    let client = Client(transport: script, version: version)
    return try await client.all(.sessions).items.map { $0.id?.rawValue }
  }

  private func paths(_ script: TransportScript) async -> [Substring?] {
    await script.calls.map { $0.request.path?.prefix { $0 != "?" } }
  }

  @Test func `T-01: a list with ids is not requested again`() async throws {
    let script = TransportScript(.answer(200, #"[{"id": "a"}, {"id": "b"}]"#))
    #expect(try await sessions(script) == ["a", "b"])
    #expect(await script.calls.count == 1)
  }

  @Test
  func `T-01: without ids it is requested again under /beta, with the same query`() async throws {
    let script = TransportScript(nameless, .answer(200, #"[{"id": "a"}, {"id": "b"}]"#))
    #expect(try await sessions(script) == ["a", "b"])
    #expect(
      await paths(script) == ["/v2024/role-mining-sessions", "/beta/role-mining-sessions"])
    let queries = await script.calls.map { $0.request.path?.split(separator: "?").last }
    #expect(queries[0] == queries[1])
  }

  @Test
  func `T-01: otherwise, ids are taken from the sessions that potential roles repeat`()
    async throws
  {
    let roles = #"""
      [{"id": "1", "session": {"id": "a", "name": "A", "type": "COMMON", "state": "CREATED"}},
       {"id": "2", "session": {"id": "a", "name": "A", "type": "COMMON"}},
       {"id": "3", "session": {"id": "x", "name": "A", "type": "SPECIALIZED"}},
       {"id": "4"}]
      """#
    let script = TransportScript(nameless, .answer(404), .answer(200, roles))
    #expect(try await sessions(script) == ["a", nil, nil])
    #expect(await paths(script).last == "/v2024/role-mining-potential-roles")
  }

  @Test func `T-01: an id is not guessed where two sessions are alike`() async throws {
    let twins = TransportScript.Step.answer(200, #"[{"name": "A"}, {"name": "A"}, {"name": "B"}]"#)
    let roles = #"""
      [{"id": "1", "session": {"id": "a", "name": "A"}},
       {"id": "2", "session": {"id": "b", "name": "B"}},
       {"id": "3", "session": {"id": "c", "name": "B"}}]
      """#
    let script = TransportScript(twins, twins, .answer(200, roles))
    #expect(try await sessions(script) == [nil, nil, nil])
  }

  @Test func `T-01: if nothing helps, the rows stay without ids`() async throws {
    let script = TransportScript(nameless, .answer(404), .answer(403))
    #expect(try await sessions(script) == [nil, nil, nil])
    #expect(await script.calls.count == 3)
  }

  @Test func `T-01: a list under /beta without ids does not replace the first`() async throws {
    let script = TransportScript(nameless, .answer(200, #"[{"name": "Z"}]"#), .answer(200, "[]"))
    let client = Client(transport: script)
    #expect(try await client.all(.sessions).items.map(\.name) == ["A", "B", "C"])
  }

  @Test func `T-01: /beta itself is not requested twice`() async throws {
    let script = TransportScript(nameless, .answer(403))
    #expect(try await sessions(script, version: .beta) == [nil, nil, nil])
    #expect(await paths(script).last == "/beta/role-mining-potential-roles")
  }
}
