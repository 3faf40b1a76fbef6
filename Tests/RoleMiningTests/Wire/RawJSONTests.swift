import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct RawJSONTests {
  private func page(_ body: String, total: String? = nil) throws -> Page<RawJSON> {
    var response = HTTPResponse(status: .ok)
    response.headerFields[.totalCount] = total
    return try Listing.roles.raw.page().read(Reply(response, body: Data(body.utf8)))
  }

  @Test func `A row keeps its bytes, unknown fields and their order included`() throws {
    let rows = [#"{"new": 1.50, "id":"a", "text":"é\/"}"#, #"{"id":"b","n":12345678901234567890}"#]
    let page = try page(" [ \(rows[0]) ,\n\(rows[1])]\n", total: "7")
    #expect(page.items.map(\.text) == rows)
    #expect(page.total == 7 && page.rowCount == 2)
  }

  @Test func `T-66: an envelope is opened, whatever the position of its list`() throws {
    let page = try page(#"{"count": 2, "next": {"results": [3]}, "results": [{"id": "a"}, 5]}"#)
    #expect(page.items.map(\.text) == [#"{"id": "a"}"#, "5"])
  }

  @Test(arguments: ["[]", #"{"results":[]}"#])
  func `A page without rows has none`(body: String) throws {
    #expect(try page(body).items.isEmpty)
  }

  @Test(arguments: [
    "", "{}", "5", "<html>", #"[{"id":"a"}"#, #"[{"id":"a"},]"#, #"[{"id":"a"}] x"#,
    #"{"results":{}}"#, #"{"results":[1}"#, #"[{"id":a}]"#,
  ])
  func `A malformed page is an error`(body: String) {
    #expect(throws: UnreadableAnswer.self) { try page(body) }
  }

  @Test(arguments: [
    (#"{"name":"x","id":"a","potentialRoleRef":{"id":"b"}}"#, "a"),
    (#"{"potentialRoleRef":{"name":"x","id":"b"},"name":"id"}"#, "b"),
    (#"{"entitlementRef":{"id":"e"},"sourceId":"s"}"#, "e"), (#"{"id":{"id":"a"}}"#, "a"),
    (#"{"id":"a\u0062"}"#, "ab"), (#"{"id":7}"#, "7"),
    (#"{"id":null,"potentialRoleRef":{"id":"b"}}"#, "b"),
  ])
  func `T-10: the id of a row is its own or that of what it refers to`(row: String, id: String)
    throws
  {
    #expect(try RawJSON(row.utf8).id == id)
  }

  @Test(arguments: [
    "{}", #"{"id":null}"#, #"{"name":"id"}"#, "5", #"["id"]"#, #"{"session":{"id":"S"}}"#,
  ])
  func `T-01: a row may have no id`(row: String) throws {
    #expect(try RawJSON(row.utf8).id == nil)
  }

  @Test func `A raw list asks for what the list itself asks for`() {
    let listing = Listing.roles.filtered { $0.quality >= 80 }.sorted(by: [.descending(.quality)])
    #expect(
      listing.raw.page(offset: 50, limit: 25, count: true).target(version: .v2024)
        == listing.page(offset: 50, limit: 25, count: true).target(version: .v2024))
    let narrow = Listing.popularities(of: "R", in: "S", includeCommonAccess: false)
    #expect(narrow.raw.page().target(version: .beta) == narrow.page().target(version: .beta))
  }

  @Test func `Indented JSON becomes one line, and strings keep their blanks`() throws {
    let row = "{\n  \"a\" : \"x \\\" y\\\\\",\r\n\t\"b\" : [ 1,\n 2 ] }"
    #expect(
      String(decoding: try RawJSON(row.utf8).line, as: UTF8.self) == #"{"a":"x \" y\\","b":[1,2]}"#)
    let plain = #"{"a": "b"}"#
    #expect(String(decoding: try RawJSON(plain.utf8).line, as: UTF8.self) == plain)
  }

  @Test func `One object is passed through unchanged`() throws {
    let body = " {\"id\": \"R\", \"unknown\": [1]}\n"
    let answer = try Operation.role("R").raw.read(
      Reply(HTTPResponse(status: .ok), body: Data(body.utf8)))
    #expect(answer.text == #"{"id": "R", "unknown": [1]}"#)
    #expect(Operation.role("R").raw.target(version: .v1) == "/role-mining-potential-roles/v1/R")
  }

  @Test func `T-05, T-06: an empty answer is null for a change, an error for a read`() throws {
    let reply = Reply(HTTPResponse(status: .accepted), body: Data("\n".utf8))
    let change = Operation.change("R", PotentialRoleChange(isSaved: true))
    #expect(try change.raw.read(reply).text == "null")
    #expect(throws: UnreadableAnswer.self) { try Operation.role("R").raw.read(reply) }
    let page = Reply(HTTPResponse(status: .ok), body: Data("<html>".utf8))
    #expect(throws: UnreadableAnswer.self) { try change.raw.read(page) }
  }
}
