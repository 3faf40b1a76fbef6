import RoleMining
import RoleMiningClient

/// Finds the one identity that somebody means by an id, a name, an account name or an e-mail address.
struct IdentitySearch: Sendable {
  let client: Client

  /// Finds it.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - purpose: What it is for, such as "owner", for messages.
  /// - Returns: The identity; one that only has an id where the tenant does not let us look it up.
  /// - Throws: `Failure` when there is none or more than one, `APIError`.
  func identity(_ text: String, as purpose: String) async throws -> PublicIdentity {
    let text = text.trimmed
    if let identity = try await byID(text) { return identity }
    let found = try await named(text)
    let exact = found.filter { $0.isCalled(text) }
    if exact.count == 1 { return exact[0] }
    guard exact.isEmpty else {
      throw Failure(
        .usage,
        (["There are \(exact.count) identities called \(text.inQuotes). Give the \(purpose)'s id:"]
          + exact.listed(\.label)).joined(separator: "\n"))
    }
    throw Failure(.usage, Self.unknown(text, purpose, similar: found))
  }

  private func byID(_ text: String) async throws -> PublicIdentity? {
    guard !text.contains(where: { $0.isWhitespace || $0 == "@" }) else { return nil }
    do {
      return try await client.all(.publicIdentity(Identity.ID(text))).items.first
    } catch {
      guard error.kind == .forbidden else { throw error }
      Output.errors.say("The login may not look identities up, so \(text.inQuotes) is not checked.")
      return PublicIdentity(id: Identity.ID(text))
    }
  }

  /// Those who may be meant. A tenant looks at where first and last names start, so that 'van der Berg'
  /// is found by its first word only.
  private func named(_ text: String) async throws -> [PublicIdentity] {
    let found = try await client.all(.publicIdentities(matching: text), limit: Self.most).items
    guard !found.contains(where: { $0.isCalled(text) }) else { return found }
    let word = text.split { $0.isWhitespace || $0 == "," }.first.map(String.init) ?? text
    guard word != text else { return found }
    return try await client.all(.publicIdentities(matching: word), limit: Self.most).items
  }

  private static let most = 1000

  private static func unknown(
    _ text: String, _ purpose: String, similar: [PublicIdentity]
  ) -> String {
    let sentence = "No identity has the id, name or e-mail address \(text.inQuotes)."
    guard !similar.isEmpty else { return "\(sentence) The \(purpose) has to be one." }
    return (["\(sentence) Similar ones:"] + similar.listed(first: 5, \.label))
      .joined(separator: "\n")
  }
}

extension PublicIdentity {
  /// Whether a text is one of its names as a whole, in upper or lower case.
  fileprivate func isCalled(_ text: String) -> Bool {
    [name, alias, email].contains { $0?.lowercased() == text.lowercased() }
  }
}
