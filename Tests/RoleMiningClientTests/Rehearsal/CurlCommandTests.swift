import FoundationEssentials
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A request as a curl command` {
  private let tenant: TenantURL

  init() throws {
    tenant = try TenantURL("acme")
  }

  @Test func `It is the exact request, with a variable for the token`() throws {
    let command = try CurlCommand(.session("s1"), to: tenant, version: .v2025)
    #expect(
      command.description == """
        curl -sS --fail-with-body \\
          -H 'X-SailPoint-Experimental: true' \\
          -H 'Accept: application/json' \\
          -H "Authorization: Bearer $SAIL_TOKEN" \\
          'https://acme.api.identitynow.com/v2025/role-mining-sessions/s1'
        """)
  }

  @Test func `A change names its method, its content type and its body`() throws {
    let change = PotentialRoleChange(name: "Clerk's role; $(id) `id`")
    let text = try CurlCommand(.change("r1", change), to: tenant).description
    #expect(text.contains("\n  -X PATCH \\\n"))
    #expect(text.contains("-H 'Content-Type: application/json-patch+json'"))
    #expect(words(of: text).contains { $0.contains(#""Clerk's role; $(id) `id`""#) })
  }

  @Test func `A filter with both kinds of quotes is one argument`() throws {
    let filter = try Filter<RoleMiningSessionFields>(parsing: #"name eq "O'Brien \"x\"""#)
    let listing = Listing.sessions.filtered(by: filter)
    let words = words(of: try CurlCommand(listing.page(), to: tenant).description)
    let address = try #require(words.last)
    #expect(
      address.hasPrefix("https://acme.api.identitynow.com/v2024/role-mining-sessions?filters="))
    let items = QueryItem.parse(address.split(separator: "?")[1])
    #expect(items.first == QueryItem("filters", filter.text))
  }

  @Test func `Without an address it has a variable`() throws {
    let text = try CurlCommand(.session("s1"), to: nil).description
    #expect(text.hasSuffix(#"  "$SAIL_BASE_URL"'/v2024/role-mining-sessions/s1'"#))
  }

  @Test func `An unknown id becomes a variable`() throws {
    let text = try CurlCommand(
      .role("r1", in: "{s}"), to: nil, variables: ["{s}": "SESSION_ID"]
    ).description
    #expect(
      text.hasSuffix(
        #""$SAIL_BASE_URL"'/v2024/role-mining-sessions/'"$SESSION_ID"'/potential-role-summaries/r1'"#
      ))
  }

  @Test func `An archive goes into a file`() throws {
    let text = try CurlCommand(.export("r1", in: "s1"), to: tenant).description
    #expect(text.contains("\n  -L -o role.zip \\\n"))
  }

  @Test func `An invalid request cannot be shown`() {
    #expect(throws: APIError.self) { try CurlCommand(.session(".."), to: tenant) }
  }

  /// The arguments as a POSIX shell parses them, without variables.
  private func words(of command: String) -> [String] {
    var (words, word, quote) = ([String](), "", Character?.none)
    var characters = Array(command.replacing(" \\\n ", with: " "))[...]
    while let character = characters.popFirst() {
      switch (character, quote) {
      case ("'", "'"), ("\"", "\""): quote = nil
      case ("'", nil), ("\"", nil): quote = character
      case ("\\", nil): word += characters.popFirst().map(String.init) ?? ""
      case (" ", nil):
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return words + [word]
  }
}
