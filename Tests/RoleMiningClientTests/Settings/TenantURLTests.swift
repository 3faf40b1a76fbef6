import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The address of a tenant` {
  @Test(arguments: [
    ("acme", "https://acme.api.identitynow.com"),
    ("ACME", "https://acme.api.identitynow.com"),
    ("acme.identitynow.com", "https://acme.api.identitynow.com"),
    ("acme.saas.example.com", "https://acme.api.saas.example.com"),
    ("acme.api.identitynow-demo.com", "https://acme.api.identitynow-demo.com"),
    ("https://acme.example.com", "https://acme.example.com"),
    ("https://acme.example.com/", "https://acme.example.com"),
    (" https://acme.example.com/v2024/ ", "https://acme.example.com"),
    ("https://acme.example.com/beta", "https://acme.example.com"),
    ("HTTPS://acme.example.com:8443/gateway/v3", "https://acme.example.com:8443/gateway"),
    ("https://acme.example.com/ui/d/dashboard", "https://acme.example.com"),
    ("acme.identitynow.com/ui/a/admin/", "https://acme.api.identitynow.com"),
    ("https://acme.example.com/oauth/token", "https://acme.example.com"),
    ("https://acme.example.com/gateway/oauth/authorize/", "https://acme.example.com/gateway"),
    ("https://acme.example.com/v3/oauth/token", "https://acme.example.com"),
    ("https://acme.example.com/v1/gateway", "https://acme.example.com/v1/gateway"),
    ("localhost:8080", "http://localhost:8080"), ("127.0.0.1:80", "http://127.0.0.1:80"),
    ("http://[::1]:8080/", "http://[::1]:8080"),
  ])
  func `What people type becomes the address of the API`(text: String, address: String) throws {
    #expect(try TenantURL(text).description == address)
  }

  @Test(arguments: [
    "", "  ", "https://", "http://acme.api.identitynow.com", "http://127.evil.example",
    "http://127.0.0.1.evil.example", "ftp://acme.example.com", "https://acme:port",
    "https://acme:0", "https://acme:70000", "https://a b", "acme/../x?y", "https://a..b",
    "https://a\u{202E}b", "https://user:pa55@acme.example.com", "https://acme.example.com#x",
    "http://128.0.0.1", "http://localhost.example",
  ])
  func `An invalid address is refused in one sentence`(text: String) {
    let error = #expect(throws: ConnectionSettingsError.self) { try TenantURL(text) }
    #expect(error?.description.contains("Invalid tenant address") == true)
    #expect(error?.description.contains("pa55") == false)
  }

  @Test(arguments: ["localhost", "127.8.9.1", "[::1]"])
  func `Only this machine is loopback`(host: String) throws {
    #expect(try TenantURL("http://\(host):1").isLoopback)
    #expect(try !TenantURL("https://acme").isLoopback)
  }
}
