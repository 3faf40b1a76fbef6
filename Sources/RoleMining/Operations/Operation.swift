import FoundationEssentials
import HTTPTypes

/// One call of the role mining API as a value: where it goes, what it says, how its answer reads.
///
/// An operation does no I/O. The 25 of them are declared in `Operation+….swift` and
/// `Listing+All.swift`.
public struct Operation<Output: Sendable>: Sendable {
  /// Method and path.
  public let endpoint: Endpoint
  /// The ids in the path, in the template's order.
  public let ids: [String]
  /// The parameters of the query.
  public let query: [QueryItem]
  /// The body, for operations that have one.
  public let body: RequestBody?
  /// How it is found out whether it happened when its answer was lost; nil when there is no way.
  public let lookUp: LookUp<Output>?
  /// Reads the answer of a success.
  public let read: @Sendable (Reply) throws -> Output

  init(
    _ endpoint: Endpoint, ids: [String] = [], query: [QueryItem] = [], body: RequestBody? = nil,
    lookUp: LookUp<Output>? = nil, read: @escaping @Sendable (Reply) throws -> Output
  ) {
    self.endpoint = endpoint
    self.ids = ids
    self.query = query
    self.body = body
    self.lookUp = lookUp
    self.read = read
  }
}

extension Operation<Accepted> {
  /// T-05, T-06: a change may be answered by nothing or by any JSON. What is no JSON at all, such as the
  /// page of a proxy, is no answer of the tenant's.
  init(
    _ endpoint: Endpoint, ids: [String], body: RequestBody, lookUp: LookUp<Accepted>
  ) {
    self.init(endpoint, ids: ids, body: body, lookUp: lookUp) { reply in
      if !reply.isBlank { _ = try RawJSON(reply.body) }
      return Accepted()
    }
  }
}

extension Operation where Output: Decodable {
  init(
    _ endpoint: Endpoint, ids: [String] = [], query: [QueryItem] = [], body: RequestBody? = nil,
    lookUp: LookUp<Output>? = nil
  ) {
    self.init(endpoint, ids: ids, query: query, body: body, lookUp: lookUp) { reply in
      try WireJSON.decode(from: reply.body)
    }
  }
}

extension Operation {
  /// Path and query of the request.
  public func target(version: APIVersion) -> String {
    let path = endpoint.path(ids: ids, version: version)
    return query.isEmpty ? path : path + "?" + query.map(\.encoded).joined(separator: "&")
  }

  /// The headers that the contract asks for. Authorization is the client's business.
  public var headers: HTTPFields {
    var headers: HTTPFields = [.experimental: "true", .accept: accept]
    if let body { headers[.contentType] = body.contentType }
    return headers
  }

  private var accept: String {
    // T-68: the archives answer JSON when they fail.
    endpoint == .export || endpoint == .downloadExport
      ? "application/zip, application/json" : "application/json"
  }
}
