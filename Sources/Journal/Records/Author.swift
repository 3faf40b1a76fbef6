/// What is known about who made a change or a decision.
package struct Author: Sendable, Hashable, Codable {
  /// The identity id of the token's user; nil for a client without one, and for a local tenant.
  package var principalID: String?
  /// The name of the token's user.
  package var principalName: String?
  /// The user of this machine.
  package var localUser: String?
  /// Who it was, where several people share an account of this machine (`--reviewer`).
  package var reviewer: String?

  /// Names an author.
  package init(
    principalID: String? = nil, principalName: String? = nil, localUser: String? = nil,
    reviewer: String? = nil
  ) {
    self.principalID = principalID
    self.principalName = principalName
    self.localUser = localUser
    self.reviewer = reviewer
  }

  private enum CodingKeys: String, CodingKey {
    case principalID = "principalId"
    case principalName, localUser, reviewer
  }
}

extension Author {
  /// The name to show.
  package var name: String {
    reviewer ?? principalName ?? principalID ?? localUser ?? "unknown"
  }

  /// The key that distinguishes authors where two different ones are needed.
  ///
  /// The tenant vouches for the token's user. The other two are this machine's statement, so they count only
  /// where there is no such user: on a local tenant.
  package var principal: String? {
    if let principalID { return "id:\(principalID)" }
    if let principalName { return "user:\(principalName)" }
    return (reviewer ?? localUser).map { "local:\($0)" }
  }
}
