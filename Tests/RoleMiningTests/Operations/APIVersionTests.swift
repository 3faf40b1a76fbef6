import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Versions in a path` {
  @Test(arguments: [
    "", "/", "/v3/roles", "/role-mining-sessions", "/v1/roles", "/v2024//x", "/v2024/%",
  ])
  func `A path without a version, or a malformed one, has none`(path: String) {
    #expect(APIVersion.split(path: path) == nil)
  }

  @Test func `The version is taken out of the path`() throws {
    let dated = try #require(APIVersion.split(path: "/beta/role-mining-sessions/a%20b"))
    #expect(dated.version == .beta && dated.segments == ["role-mining-sessions", "a b"])
    let first = try #require(APIVersion.split(path: "/role-mining-sessions/v1/S/status"))
    #expect(first.version == .v1 && first.segments == ["role-mining-sessions", "S", "status"])
  }
}
