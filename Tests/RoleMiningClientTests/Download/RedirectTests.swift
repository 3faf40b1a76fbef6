import FoundationEssentials
import HTTPTypes
import NIOHTTP1
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct RedirectTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Downloads with a token, a cookie and the header of the API.
  private func download(from address: String) async throws -> DownloadedArchive {
    let transport = WithHeaders(next: try HTTPTransport.to(address))
    return try await Client(transport: transport).download(
      .download("E", of: "R", in: "S"), to: folder.path(of: "role.zip"))
  }

  private func message(_ location: String, status: Int = 302) async throws -> String? {
    try await WebServer.run { _ in
      .redirection(to: location, status: status)
    } _: { server in
      do {
        _ = try await download(from: "http://127.0.0.1:\(server.port)")
        return nil
      } catch {
        return (error as? APIError)?.messages.first
      }
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func
    `T-68: an archive is fetched from another server, which sees neither token nor cookie nor X- header`(
      status: Int
    ) async throws
  {
    try await WebServer.run { _ in
      .archive(pieces: 1)
    } _: { store in
      let target = "http://127.0.0.1:\(store.port)/bucket/a%2Fb?X-Signature=a%2Bb%3D"
      try await WebServer.run { _ in
        .redirection(to: target, status: status)
      } _: { server in
        _ = try await download(from: "http://127.0.0.1:\(server.port)")
        #expect(server.requests.first?.headers["Authorization"] == ["Bearer t"])
        let request = try #require(store.requests.first)
        #expect(request.path == "/bucket/a%2Fb?X-Signature=a%2Bb%3D")
        #expect(request.headers["Accept"] == ["application/zip, application/json"])
        let names = request.headers.map { $0.name.lowercased() }
        #expect(Set(names) == ["accept", "accept-encoding", "host", "user-agent"], "\(names)")
      }
    }
    #expect(folder.contents == ["role.zip"])
  }

  @Test func `Another host never gets the token, nor does a redirect back`() async throws {
    try await WebServer.run { request in
      switch request.path {
      case "/other": .redirection(to: "http://127.0.0.1:\(request.port)/back")
      case "/back": .archive(pieces: 1)
      default: .redirection(to: "http://localhost:\(request.port)/other")
      }
    } _: { server in
      _ = try await download(from: "http://127.0.0.1:\(server.port)")
      let tokens = server.requests.map { $0.headers["Authorization"] }
      #expect(tokens == [["Bearer t"], [], []])
    }
  }

  @Test func `Within the same server the token is sent along, up to five redirects`() async throws {
    try await WebServer.run { request in
      let number = Int(request.path.dropFirst()) ?? 0
      return number == 5 ? .archive(pieces: 1) : .redirection(to: "/\(number + 1)")
    } _: { server in
      _ = try await download(from: "http://127.0.0.1:\(server.port)")
      #expect(server.requests.count == 6)
      #expect(server.requests.allSatisfy { $0.headers["Authorization"] == ["Bearer t"] })
    }
  }

  @Test func `A redirect loop ends after five, with a message`() async throws {
    #expect(try await message("/again")?.contains("More than 5 redirects") == true)
    #expect(folder.contents.isEmpty)
  }

  @Test(arguments: ["http://store.example/a", "http://10.0.0.1/a", "ftp://127.0.0.1/a"])
  func `An unprotected redirect is not followed`(location: String) async throws {
    let message = try await message(location)
    #expect(message?.contains("unprotected") == true, "\(message ?? "")")
  }

  @Test
  func `An invalid address is reported, and a redirect without an address is final`() async throws {
    #expect(try await message("http://")?.contains("an invalid address") == true)
    #expect(try await message("elsewhere", status: 304) != nil)
  }

  @Test func `A remote server cannot redirect to this machine`() async throws {
    let authority = try folder.write(TestCertificates.authority, to: "authority.pem")
    let options = try HTTPOptions(variables: [:], certificateAuthorityFile: authority)
    try await WebServer.run { _ in
      .archive(pieces: 1)
    } _: { local in
      let target = "http://127.0.0.1:\(local.port)/"
      let tls = try TestCertificates.server(TestCertificates.good)
      try await WebServer.run(tls: tls) { _ in
        .redirection(to: target)
      } _: { server in
        let transport = try HTTPTransport.to("https://localhost:\(server.port)", options)
        let error = await #expect(throws: APIError.self) {
          try await Client(transport: transport).download(
            .export("R", in: "S"), to: folder.path(of: "role.zip"))
        }
        #expect(error?.messages.first?.contains("unprotected") == true)
        #expect(local.requests.isEmpty)
      }
    }
  }

  @Test func `A call of the API follows no redirects`() async throws {
    try await WebServer.run { _ in
      .text("{}")
    } _: { other in
      let target = "http://127.0.0.1:\(other.port)/"
      try await WebServer.run { _ in
        .redirection(to: target)
      } _: { server in
        let client = Client(transport: try HTTPTransport.to("http://127.0.0.1:\(server.port)"))
        await #expect(throws: APIError.self) { try await client.run(.role("R")) }
        #expect(server.requests.count == 1 && other.requests.isEmpty)
      }
    }
  }
}

/// Adds secrets to every call that must not reach another server.
private struct WithHeaders: Transport {
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    var call = call
    call.request.headerFields[.authorization] = "Bearer t"
    call.request.headerFields[.cookie] = "session=hidden"
    return try await next.send(call)
  }
}

extension WebServer.Request {
  fileprivate var port: Int {
    headers["Host"].first?.split(separator: ":").last.flatMap { Int($0) } ?? 0
  }
}
