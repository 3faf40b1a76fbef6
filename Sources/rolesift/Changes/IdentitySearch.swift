import RoleMining
import RoleMiningClient

/// Finds one identity by id, name, account name or e-mail address.
struct IdentitySearch: Sendable {
  let client: Client

  /// Finds the identity.
  ///
  /// - Parameters:
  ///   - text: The id, name, account name or address.
  ///   - purpose: Its part, such as "owner", for messages.
  /// - Returns: The identity; only its id if the tenant allows no look-up.
  /// - Throws: `Failure` if none or several match, `APIError`.
  func identity(_ text: String, as purpose: String) async throws -> PublicIdentity {
    let text = text.trimmed
    if let identity = try await byID(text) { return identity }
    let found = try await named(text)
    let exact = found.filter { $0.isCalled(text) }
    if exact.count == 1 { return exact[0] }
    guard exact.isEmpty else {
      throw Failure(
        .usage,
        (["\(exact.count) identities are called \(text.inQuotes). Give the \(purpose)'s id:"]
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
      Output.errors.say(
        "This login cannot look up identities, so \(text.inQuotes) is not verified.")
      return PublicIdentity(id: Identity.ID(text))
    }
  }

  /// Candidates. A tenant matches the starts of first and last names, so 'van der Berg' is found only by its
  /// first word.
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
    guard !similar.isEmpty else { return "\(sentence) The \(purpose) must be an identity." }
    return (["\(sentence) Similar ones:"] + similar.listed(first: 5, \.label))
      .joined(separator: "\n")
  }
}

extension PublicIdentity {
  /// Whether one of its names equals the text, ignoring case.
  fileprivate func isCalled(_ text: String) -> Bool {
    [name, alias, email].contains { $0?.lowercased() == text.lowercased() }
  }
}
