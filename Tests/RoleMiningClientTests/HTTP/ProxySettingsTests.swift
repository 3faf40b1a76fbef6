import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Which proxy is used` {
  private func proxy(_ variables: [String: String], host: String = "acme.example") throws -> String?
  {
    try ProxySettings(variables: variables).server(forHost: host, port: 443)?.description
  }

  @Test(
    arguments: [
      (["https_proxy": "http://a:1", "HTTPS_PROXY": "http://b:2"], "a:1"),
      (["HTTPS_PROXY": "http://b:2", "all_proxy": "http://c:3"], "b:2"),
      (["https_proxy": "", "ALL_PROXY": "http://d:4"], "d:4"),
      (["http_proxy": "http://e:5", "HTTP_PROXY": "http://f:6"], nil),
      (["HTTPS_PROXY": "proxy.example"], "proxy.example:80"),
      (["HTTPS_PROXY": "http://[2001:db8::1]:3128/"], "[2001:db8::1]:3128"),
      ([:], nil),
    ] as [([String: String], String?)])
  func `The same variable as in curl`(variables: [String: String], expected: String?) throws {
    #expect(try proxy(variables) == expected)
  }

  @Test(arguments: ["localhost", "127.0.0.1", "::1"])
  func `This machine is never reached through a proxy`(host: String) throws {
    #expect(try proxy(["ALL_PROXY": "http://a:1"], host: host) == nil)
  }

  @Test(arguments: [
    ("*", "acme.example", true), ("example", "acme.example", true),
    (".example", "acme.example", true), ("acme.example", "ACME.example.", true),
    ("cme.example", "acme.example", false), ("other, acme.example", "acme.example", true),
    ("other acme.example:443", "acme.example", true),
    ("acme.example:8443", "acme.example", false),
    ("10.0.0.0/8", "10.20.30.40", true), ("10.0.0.0/8", "11.0.0.1", false),
    ("192.168.1.0/25", "192.168.1.127", true), ("192.168.1.0/25", "192.168.1.128", false),
    ("10.1.2.3", "10.1.2.3", true), ("2001:db8::/32", "2001:db8:1::2", true),
    ("[2001:db8::1]:443", "2001:db8::1", true), ("0.0.0.0/0", "acme.example", false),
    ("", "acme.example", false), (",,", "acme.example", false),
  ])
  func `NO_PROXY lists hosts with subdomains, addresses and networks`(
    list: String, host: String, isExcepted: Bool
  ) throws {
    for name in ["no_proxy", "NO_PROXY"] {
      let proxy = try proxy(["HTTPS_PROXY": "http://a:1", name: list], host: host)
      #expect((proxy == nil) == isExcepted)
    }
  }

  @Test func `User and password are decoded, and not shown`() throws {
    let server = try #require(
      try ProxySettings(variables: ["HTTPS_PROXY": "http://us%40er:p%3Ass@proxy.example:3128"])
        .server)
    #expect(server.userName == "us@er" && server.password?.revealed == "p:ss")
    for text in ["\(server)", String(reflecting: server.password)] {
      #expect(!text.contains("p:ss"))
    }
    var dumped = ""
    dump(server, to: &dumped)
    #expect(!dumped.contains("p:ss"))
  }

  @Test(arguments: [
    "http://user:hidden@", "http://user:hidden@host:port", "socks5://user:hidden@host:1080",
    "https://user:hidden@host", "http://user:hidden%zz@host", "http://host:99999", "ht tp://:1",
  ])
  func `An invalid proxy address is reported with the variable, without the password`(
    address: String
  ) {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ProxySettings(variables: ["HTTPS_PROXY": address])
    }
    #expect(error?.description.hasPrefix("HTTPS_PROXY ") == true)
    #expect(error?.description.contains("hidden") == false)
  }
}
