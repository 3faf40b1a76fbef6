import RoleMiningClient
import Testing

@Suite("How fast requests may go out", .timeLimit(.minutes(1))) struct RequestPaceTests {
  @Test("A number or off", arguments: [("100", 100), ("1", 1), ("10000", 10_000)])
  func number(text: String, number: Int) {
    #expect(RequestPace(text) == .limited(number))
    #expect(RequestPace("off") == .unlimited)
  }

  @Test("Nothing else", arguments: ["", "0", "-1", "10001", "many", "1.5", " 1"])
  func nonsense(text: String) {
    #expect(RequestPace(text) == nil)
  }

  @Test("Without a word it is the tenant's own, and none on this machine")
  func standard() throws {
    #expect(RequestPace.standard.limit(for: try TenantURL("acme")) == .tenant)
    #expect(RequestPace.standard.limit(for: try TenantURL("localhost:1")) == nil)
    #expect(RequestPace.limited(50).limit(for: try TenantURL("localhost:1"))?.requests == 50)
    #expect(RequestPace.unlimited.limit(for: try TenantURL("acme")) == nil)
  }
}
