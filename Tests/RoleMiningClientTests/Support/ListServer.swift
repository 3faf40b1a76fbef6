import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient

/// A tenant with one paged list of potential roles.
actor ListServer: Transport {
  private(set) var queries: [[QueryItem]] = []
  private(set) var cancelled = 0
  private let ids: [String]
  private let tellsTotal: Bool
  private let refusalFrom: Int?
  private let refusal: HTTPResponse.Status
  private let hangsFrom: Int?

  /// From the offset `refusalFrom` it answers `refusal`, from `hangsFrom` nothing.
  init(
    _ ids: [String], tellsTotal: Bool = true, refusalFrom: Int? = nil,
    refusal: HTTPResponse.Status = .badRequest, hangsFrom: Int? = nil
  ) {
    self.ids = ids
    self.tellsTotal = tellsTotal
    self.refusalFrom = refusalFrom
    self.refusal = refusal
    self.hangsFrom = hangsFrom
  }

  init(
    count: Int, tellsTotal: Bool = true, refusalFrom: Int? = nil,
    refusal: HTTPResponse.Status = .badRequest, hangsFrom: Int? = nil
  ) {
    self.init(
      (0..<count).map { "r\($0)" }, tellsTotal: tellsTotal, refusalFrom: refusalFrom,
      refusal: refusal, hangsFrom: hangsFrom)
  }

  var offsets: [String?] { values(of: "offset") }
  var limits: [String?] { values(of: "limit") }
  var counts: [String?] { values(of: "count") }

  func send(_ call: Call) async throws -> Reply {
    let query = QueryItem.parse(call.request.path?.split(separator: "?").last ?? "")
    queries.append(query)
    let offset = number("offset", in: query)
    if let hangsFrom, offset >= hangsFrom { try await hang() }
    if let refusalFrom, offset >= refusalFrom {
      return Reply(HTTPResponse(status: refusal))
    }
    let rows = ids.dropFirst(offset).prefix(number("limit", in: query))
    var response = HTTPResponse(status: .ok)
    if tellsTotal, query.contains(QueryItem("count", "true")) {
      response.headerFields[.totalCount] = String(ids.count)
    }
    return Reply(response, body: try WireJSON.encode(rows.map { ["id": $0] }))
  }

  private func hang() async throws {
    do {
      try await Task.sleep(for: .seconds(3600))
    } catch {
      cancelled += 1
      throw error
    }
  }

  private func values(of name: String) -> [String?] {
    queries.map { $0.first { $0.name == name }?.value }
  }

  private func number(_ name: String, in query: [QueryItem]) -> Int {
    query.first { $0.name == name }.flatMap { Int($0.value) } ?? 0
  }
}
