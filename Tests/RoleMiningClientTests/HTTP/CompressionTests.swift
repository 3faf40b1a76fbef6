import FoundationEssentials
import NIOHTTP1
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Compressed answers` {
  private func send(_ body: [UInt8], encoding: String) async throws -> Result<Reply, any Error> {
    try await WebServer.run { _ in
      .bytes(body, type: "application/json", headers: ["Content-Encoding": encoding])
    } _: { server in
      let transport = try HTTPTransport.to("http://127.0.0.1:\(server.port)")
      do {
        let reply = try await transport.send(.read)
        #expect(server.requests.first?.headers["Accept-Encoding"].first?.contains("gzip") == true)
        return .success(reply)
      } catch {
        return .failure(error)
      }
    }
  }

  @Test func `A compressed answer is decompressed`() async throws {
    let reply = try await send(Gzip.of("[1, 2, 3]"), encoding: "gzip").get()
    #expect(String(decoding: reply.body, as: UTF8.self) == "[1, 2, 3]")
  }

  @Test func `A decompression bomb is refused, finally`() async throws {
    let outcome = try await send(Gzip.zeros(count: 100_000_000), encoding: "gzip")
    let error = #expect(throws: APIError.self) { try outcome.get() }
    #expect(error?.kind == .unreadable)
  }
}
