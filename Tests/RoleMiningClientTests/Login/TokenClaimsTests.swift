import FoundationEssentials
import Testing

@testable import RoleMiningClient

@Suite(.timeLimit(.minutes(1))) struct `The claims of a token` {
  @Test func `Expiry, scopes, user, tenant and levels are decoded`() throws {
    let claims = try #require(
      TokenClaims(
        token: .token(
          #"{"exp": 1769847330, "scope": ["iai:access-modeling:read", "sp:scopes:all"], "#
            + #""user_name": "ana.ruíz?>", "org": "acme", "authorities": ["ORG_ADMIN"]}"#)))
    #expect(claims.expiry == Date(timeIntervalSince1970: 1_769_847_330))
    #expect(claims.scopes == ["iai:access-modeling:read", "sp:scopes:all"])
    #expect(claims.userName == "ana.ruíz?>" && claims.organization == "acme")
    #expect(claims.authorities == ["ORG_ADMIN"])
  }

  @Test func `Scopes may be one text; everything may be missing`() throws {
    let claims = try #require(TokenClaims(token: .token(#"{"scope": "a b"}"#)))
    #expect(claims.scopes == ["a", "b"])
    #expect(claims.expiry == nil && claims.userName == nil && claims.authorities == nil)
  }

  @Test(arguments: ["", "opaque", "a.b.c", "a..c", "a.%%.c"])
  func `Anything but a token has no claims`(text: String) {
    #expect(TokenClaims(token: Secret(text)) == nil)
  }
}
