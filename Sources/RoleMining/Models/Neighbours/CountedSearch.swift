/// A search for identities whose number is asked for (`Search`, operation searchCount).
public struct CountedSearch: Sendable, Hashable, Codable {
  /// The query.
  public struct Query: Sendable, Hashable, Codable {
    /// Its text in the search language, such as `attributes.department.exact:"Finance"`.
    public var query: String
  }

  /// What is searched: identities only.
  public var indices = ["identities"]
  /// The query.
  public var query: Query

  /// Creates a search from the text of a query.
  public init(_ query: String) { self.query = Query(query: query) }
}
