import NIOCore
import TestSupport
import Testing

@testable import LocalTenant

@Suite(.timeLimit(.minutes(1))) struct `Connections to the server` {
  /// Closing a connection while a large request still arrives would discard the answer.
  private static let patient = limits { $0.lingerTime = .milliseconds(500) }

  /// Short timeouts, so that tests wait for nothing.
  private static func limits(_ change: (inout ServerLimits) -> Void = { _ in }) -> ServerLimits {
    var limits = ServerLimits()
    limits.lingerTime = .milliseconds(20)
    change(&limits)
    return limits
  }

  @Test(arguments: [
    "nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
    "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
  ])
  func `Invalid input gets 400`(bytes: String) async throws {
    try await ServedTestTenant.run(limits: Self.limits()) { served in
      try await served.expect("400", to: bytes)
    }
  }

  @Test func `A path that is too long gets 414`() async throws {
    try await ServedTestTenant.run(limits: Self.limits { $0.targetLength = 100 }) { served in
      let path = "/" + String(repeating: "a", count: 100)
      try await served.expect("414", to: served.request("GET", path))
    }
  }

  @Test func `A header that is too large or has too many fields gets 431`() async throws {
    try await ServedTestTenant.run(limits: Self.patient) { served in
      let many = (0..<101).map { "x\($0): y\r\n" }.joined()
      for header in [
        many, "x: \(String(repeating: "y", count: 40 << 10))\r\n",
        "x: \(String(repeating: "y", count: 200 << 10))\r\n",
      ] {
        let answer = try await served.says(to: served.request(headers: header))
        #expect(answer.hasPrefix("HTTP/1.1 431 "))
        #expect(answer.contains("trackingId"))
      }
    }
  }

  @Test func `A body announced as too large is refused before it is sent`() async throws {
    try await ServedTestTenant.run(limits: Self.limits()) { served in
      let request = served.request(
        "POST", headers: "Content-Length: 99999999999999999999\r\n")
      try await served.expect("400", to: request)
      let large = served.request("POST", headers: "Content-Length: 999999999\r\n")
      try await served.expect("413", to: large)
    }
  }

  @Test func `A body that is too large is refused while it is sent`() async throws {
    try await ServedTestTenant.run(limits: Self.patient) { served in
      let body = String(repeating: "x", count: (4 << 20) + 1)
      try await served.expect("413", to: served.request("POST", body: body))
    }
  }

  @Test func `A chunked body is refused once it is too large`() async throws {
    try await ServedTestTenant.run(limits: Self.limits { $0.bodySize = 10 }) { served in
      let request = served.request("POST", headers: "Transfer-Encoding: chunked\r\n")
      try await served.expect("413", to: request + "f\r\n0123456789abcde")
    }
  }

  @Test func `An incomplete header gets 408`() async throws {
    let limits = Self.limits { $0.headerTime = .milliseconds(30) }
    try await ServedTestTenant.run(limits: limits) { served in
      try await served.expect("408", to: "GET / HTTP/1.1\r\nHost: a\r\n")
    }
  }

  @Test func `Sending a header byte by byte does not extend the timeout`() async throws {
    let limits = Self.limits { $0.headerTime = .milliseconds(50) }
    try await ServedTestTenant.run(limits: limits) { served in
      let client = try await RawClient(port: served.port)
      let dripping = Task {
        while !Task.isCancelled { try await client.send("x") }
      }
      let answer = try await client.heardUntilTheEnd()
      #expect(!answer.hasPrefix("HTTP/1.1 2"))
      dripping.cancel()
    }
  }

  @Test func `A client that does not read its answers is disconnected`() async throws {
    let limits = Self.limits {
      $0.connections = 1
      $0.answerTime = .milliseconds(50)
    }
    try await ServedTestTenant.run(limits: limits) { served in
      let deaf = try await RawClient(port: served.port, listens: false)
      // More answers than the system would buffer.
      let request = served.request("GET", "/v2024/public-identities?limit=250", headers: "")
      try await deaf.send(String(repeating: request, count: 1000))
      // There is room for one only, until the other has gone.
      try await wait(for: "room for another") {
        try await !served.says(to: served.request()).hasPrefix("HTTP/1.1 503 ")
      }
      // It sends nothing more; whether the server has noticed does not matter.
      try? await deaf.leave()
    }
  }

  @Test func `An incomplete body gets 408`() async throws {
    let limits = Self.limits { $0.bodyTime = .milliseconds(30) }
    try await ServedTestTenant.run(limits: limits) { served in
      let request = served.request("POST", headers: "Content-Length: 10\r\n") + "123"
      try await served.expect("408", to: request)
    }
  }

  @Test func `An idle connection is closed silently`() async throws {
    let limits = Self.limits { $0.idleTime = .milliseconds(30) }
    try await ServedTestTenant.run(limits: limits) { served in
      let silence = try await served.says(to: "")
      #expect(silence == "")
      // Also after an answer, which a busy machine may not start in time.
      var answer = ""
      try await wait(for: "an answer") {
        answer = try await served.says(to: served.request(headers: ""))
        return !answer.isEmpty
      }
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      #expect(!answer.contains("Connection: close"))
    }
  }

  @Test func `One connection too many gets 503, until another ends`() async throws {
    try await ServedTestTenant.run(limits: Self.limits { $0.connections = 1 }) { served in
      let first = try await RawClient(port: served.port)
      try await first.send(served.request(headers: ""))
      try await first.hears("HTTP/1.1 200")
      try await served.expect("503", to: served.request())
      try await first.leave()
      try await wait(for: "room for another") {
        try await served.says(to: served.request()).hasPrefix("HTTP/1.1 200")
      }
    }
  }

  @Test func `Pipelined requests are answered in order`() async throws {
    try await ServedTestTenant.run(limits: Self.limits()) { served in
      let paths = ["/v2024/role-mining-sessions", "/v2024/nothing", "/oauth/info"]
      let requests = paths.map { served.request("GET", $0, headers: "") }.joined()
      let answer = try await served.says(to: requests + "this is no request\r\n\r\n")
      let statuses = answer.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
      #expect(statuses == ["200", "404", "200", "400"])
    }
  }

  @Test func `A client that expects 100 Continue gets it`() async throws {
    try await ServedTestTenant.run(limits: Self.limits()) { served in
      let client = try await RawClient(port: served.port)
      try await client.send(
        served.request(
          "POST", headers: "Connection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n"))
      try await client.hears("100 Continue")
      try await client.send("{}")
      let answer = try await client.heardUntilTheEnd()
      #expect(answer.contains("HTTP/1.1 201"))
    }
  }

  @Test func `HEAD is answered like GET, without the body`() async throws {
    try await ServedTestTenant.run(limits: Self.limits()) { served in
      let whole = try await served.says(to: served.request())
      let head = try await served.says(to: served.request("HEAD"))
      #expect(whole.hasPrefix(head))
      #expect(head.hasSuffix("\r\n\r\n"))
      #expect(head.contains("Content-Length: 2\r\n"))
    }
  }

  @Test func `A stopped server finishes its requests and accepts no new ones`() async throws {
    try await ServedTestTenant.run(limits: Self.limits()) { served in
      let client = try await RawClient(port: served.port)
      try await client.send(
        served.request(
          "POST", headers: "Expect: 100-continue\r\nContent-Length: 2\r\n"))
      try await client.hears("100 Continue")
      served.stop()
      // Refused once the port is closed; until then a connection may be accepted and closed.
      try await wait(for: "the port to close") { (try? await RawClient(port: served.port)) == nil }
      try await client.send("{}")
      let answer = try await client.heardUntilTheEnd()
      #expect(answer.contains("HTTP/1.1 201"))
      #expect(answer.contains("Connection: close"))
    }
  }

  @Test func `A stopped server does not wait forever`() async throws {
    try await ServedTestTenant.run(limits: Self.limits { $0.stopTime = .milliseconds(30) }) {
      served in
      let client = try await RawClient(port: served.port)
      try await client.send(
        served.request("POST", headers: "Expect: 100-continue\r\nContent-Length: 2\r\n"))
      try await client.hears("100 Continue")
      served.stop()
      let answer = try await client.heardUntilTheEnd()
      #expect(answer.contains("HTTP/1.1 100"))
    }
  }
}
