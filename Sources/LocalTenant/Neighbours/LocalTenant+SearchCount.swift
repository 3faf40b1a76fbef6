import GRDB
import HTTPTypes
import RoleMining

extension LocalTenant {
  /// How many identities match a search; the number is in a header of an answer without a body.
  func countIdentities(_ call: OperationCall) async throws -> Reply {
    let query = try Self.query(in: call.decoded())
    let count = try await store.read { db in
      let condition = try SearchQuery(query, db).condition
      return try SQLRequest<Int>(
        literal: "SELECT count(*) FROM identity WHERE goneSince IS NULL AND (\(condition))"
      ).fetchOne(db) ?? 0
    }
    return Reply(
      HTTPResponse(status: .noContent, headerFields: [.totalCount: String(count)]))
  }

  /// The query of a search for identities in the search language.
  private static func query(in search: JSONValue) throws -> String {
    let indices = (search["indices"]?.elements ?? []).compactMap(\.text)
    guard indices == ["identities"] else {
      throw Refusal.invalid(#"Only identities can be counted: "indices": ["identities"]."#)
    }
    let language = search["queryType"]?.text ?? "SAILPOINT"
    guard language == "SAILPOINT", search["queryDsl"] == nil else {
      throw Refusal.invalid("Only queries of the type SAILPOINT are understood.")
    }
    guard case .text(let query) = search["query"]?["query"] else {
      throw Refusal.invalid("The search has no query: its text belongs in 'query.query'.")
    }
    return query
  }
}
