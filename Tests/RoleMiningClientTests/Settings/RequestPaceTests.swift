import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The request rate` {
  @Test(arguments: [("100", 100), ("1", 1), ("10000", 10_000)])
  func `It is a number or off`(text: String, number: Int) {
    #expect(RequestPace(text) == .limited(number))
    #expect(RequestPace("off") == .unlimited)
  }

  @Test(arguments: ["", "0", "-1", "10001", "many", "1.5", " 1"])
  func `It is nothing else`(text: String) {
    #expect(RequestPace(text) == nil)
  }

  @Test func `By default it is the tenant's limit, and unlimited on this machine`() throws {
    #expect(RequestPace.standard.limit(for: try TenantURL("acme")) == .tenant)
    #expect(RequestPace.standard.limit(for: try TenantURL("localhost:1")) == nil)
    #expect(RequestPace.limited(50).limit(for: try TenantURL("localhost:1"))?.requests == 50)
    #expect(RequestPace.unlimited.limit(for: try TenantURL("acme")) == nil)
  }
}
