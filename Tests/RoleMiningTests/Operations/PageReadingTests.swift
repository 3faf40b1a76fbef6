import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct PageReadingTests {
  private func page(_ json: String, total: String? = nil) throws -> Page<PotentialRole> {
    var response = HTTPResponse(status: .ok)
    response.headerFields[.totalCount] = total
    return try Listing.roles.page().read(Reply(response, body: Data(json.utf8)))
  }

  @Test func `Rows come in the tenant's order, with the total`() throws {
    let page = try page(#"[{"id": "b"}, {"id": "a"}]"#, total: "1204")
    #expect(page.items.map(\.id) == ["b", "a"])
    #expect(page.total == 1204)
  }

  @Test(arguments: [nil, "many"])
  func `The total may be missing or invalid`(header: String?) throws {
    #expect(try page("[]", total: header).total == nil)
  }

  @Test func `A malformed row affects no other, and names its field`() throws {
    let page = try page(#"[{"id": "a"}, {"id": "b", "quality": "high"}, {"name": "c"}]"#)
    #expect(page.items.map(\.id) == ["a"])
    #expect(page.problems.map(\.index) == [1, 2])
    #expect(page.problems.map(\.field) == ["quality", "id"])
    #expect(page.problems[0].message.contains("'high'"))
    #expect(page.rowCount == 3)
  }

  @Test func `T-66: an envelope is opened`() throws {
    #expect(try page(#"{"results": [{"id": "a"}], "count": 1}"#).items.map(\.id) == ["a"])
  }

  @Test(arguments: ["", "{}", "<html>", #"[{"id": "a"}"#])
  func `Anything but a list is rejected`(body: String) {
    #expect(throws: (any Error).self) { try page(body) }
  }
}
