import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct ListingRequestTests {
  @Test func `Filter and sorters precede the paging, each value encoded`() {
    let listing = Listing.roles
      .filtered { $0.quality >= 80 && $0.name.starts(with: "R&D +") }
      .sorted(by: [.descending(.quality), .ascending(.createdDate)])
    #expect(
      listing.page(offset: 250, limit: 50).target(version: .v2024)
        == "/v2024/role-mining-potential-roles"
        + "?filters=quality%20ge%2080%20and%20name%20sw%20%22R%26D%20%2B%22"
        + "&sorters=-quality%2CcreatedDate&offset=250&limit=50")
  }

  @Test func `T-65: the total is requested only on demand`() {
    #expect(Listing.roles.page(count: true).query.last == QueryItem("count", "true"))
    #expect(!Listing.roles.page().query.contains { $0.name == "count" })
  }

  @Test(arguments: [(0, "1"), (-1, "1"), (251, "250")])
  func `T-64: a page has 1 to 250 rows`(given: Int, sent: String) {
    #expect(Listing.roles.page(limit: given).query.contains(QueryItem("limit", sent)))
  }

  @Test func `T-52: a list that documents one sort key gets one`() {
    let listing = Listing.popularities(of: "R", in: "S")
      .sorted(by: [.descending(.popularity), .ascending(.entitlementName)])
    #expect(listing.page().query.contains(QueryItem("sorters", "-popularity")))
  }
}
