import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

/// Traps: errors, paging and time.
@Suite(.timeLimit(.minutes(1))) struct AnswerTrapTests {
  private func error(_ status: Int, _ body: String) -> APIError {
    APIError(
      Reply(HTTPResponse(status: .init(code: status)), body: Data(body.utf8)), operation: "op")
  }

  @Test func `T-58: the most specific message of an error comes first`() {
    let all = #"""
      {"detailMessage": "8", "errorMessage": "7", "formatted_msg": "6", "messages": [{"text": "5"}],
       "causes": [{"text": "4"}], "message": "3", "error": "2", "error_description": "1"}
      """#
    #expect(error(401, all).messages == ["1", "2", "3", "4", "5", "6", "7", "8"])
  }

  @Test func `T-61: a filter's error is in the causes, whatever the code says`() {
    let error = error(
      400,
      #"""
      {"detailCode": "400.1 Bad Request Content", "trackingId": "t",
       "messages": [{"locale": "en-US", "localeOrigin": "DEFAULT", "text": "The request was bad."}],
       "causes": [{"locale": null, "localeOrigin": "NEW", "text": "density cannot be filtered."}]}
      """#)
    #expect(error.kind == .invalid)
    #expect(error.description.contains("density cannot be filtered."))
  }

  @Test(arguments: ["x-total-count", "X-TOTAL-COUNT"])
  func `T-65: the name of the header with the total may be in any case`(name: String) throws {
    var response = HTTPResponse(status: .ok)
    response.headerFields[try #require(HTTPField.Name(name))] = "7"
    #expect(try Listing.roles.page().read(Reply(response, body: Data("[]".utf8))).total == 7)
  }

  @Test(arguments: [
    "2026-01-31T08:15:59Z", "2026-01-31T08:15:59.102Z", "2026-01-31T08:15:59.10248Z",
    "2026-01-31T08:15:59.486584Z", "2026-01-31T08:15:59.123456789Z",
    "2026-01-31T10:15:59.102+02:00",
  ])
  func `T-69: a timestamp has any number of digits after the point, and a zone`(text: String) throws
  {
    let role: PotentialRole = try decoded(#"{"id": "R", "createdDate": "\#(text)"}"#)
    let seconds = try #require(role.createdDate).timeIntervalSince1970
    #expect(seconds.rounded(.down) == 1_769_847_359)
  }

  @Test func `T-69: an invalid timestamp costs only itself`() throws {
    let body = #"[{"id": "a", "createdDate": "yesterday"}, {"id": "b", "createdDate": ""}]"#
    let page = try Listing.roles.page().read(
      Reply(HTTPResponse(status: .ok), body: Data(body.utf8)))
    #expect(page.items.map(\.id) == ["a", "b"] && page.problems.isEmpty)
    #expect(page.items.allSatisfy { $0.createdDate == nil })
  }

  @Test func `T-71: a role with 25,000 identities decodes`() throws {
    let ids = (0..<25_000).map { #""2c9180857182305e0171993735\#(100_000 + $0)""# }
    let role: PotentialRole = try decoded(
      #"{"id": "R", "identityIds": [\#(ids.joined(separator: ","))]}"#)
    #expect(role.identityIDs?.count == 25_000)
    #expect(role.identityIDs?.last == "2c9180857182305e0171993735124999")
  }

  @Test func `T-74: other API versions have the same operations at other paths`() {
    #expect(
      APIVersion.allCases.map { Operation.role("R").target(version: $0) } == [
        "/v2024/role-mining-potential-roles/R", "/v2025/role-mining-potential-roles/R",
        "/v2026/role-mining-potential-roles/R", "/beta/role-mining-potential-roles/R",
        "/role-mining-potential-roles/v1/R",
      ])
  }

  @Test func `T-74: unknown fields are harmless`() throws {
    let role: PotentialRole = try decoded(
      #"{"id": "R", "risk": {"score": [1, null]}, "session": {"id": "S", "new": true}}"#)
    #expect(role.session?.id == "S")
  }
}
