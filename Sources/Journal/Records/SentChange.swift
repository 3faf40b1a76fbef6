import RoleMining

/// A change of a tenant, as it is about to be sent.
package struct SentChange: Sendable, Hashable, Codable {
  /// The operation's name, such as `patchPotentialRole`.
  package var operation: String
  /// The HTTP method.
  package var method: String
  /// The path, without the query.
  package var path: String
  /// The parameters of the query.
  package var query: [String: String]
  /// The body; the API's bodies hold no secrets, and headers are not recorded.
  package var body: JSONValue?
  /// The potential role; nil for a session.
  package var role: String?
  /// The session, if it is known.
  package var session: String?
  /// What it does, such as "exclude 9 entitlements from Clerks".
  package var words: String
  /// The state before, as the tenant answered; nil if the API cannot tell.
  package var before: JSONValue?
  /// Whether a role that is provisioned was checked for conflicts; nil for other changes.
  package var conflicts: ConflictCheck?

  /// Describes a change.
  package init(
    operation: String, method: String, path: String, query: [String: String] = [:],
    body: JSONValue? = nil, role: String? = nil, session: String? = nil, words: String,
    before: JSONValue? = nil, conflicts: ConflictCheck? = nil
  ) {
    self.operation = operation
    self.method = method
    self.path = path
    self.query = query
    self.body = body
    self.role = role
    self.session = session
    self.words = words
    self.before = before
    self.conflicts = conflicts
  }
}

extension SentChange {
  /// What it changes: a change of the same subject waits until this one has an outcome.
  package var subject: String { role ?? session ?? operation }
}
