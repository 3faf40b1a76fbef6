import FoundationEssentials
import HTTPTypes

/// One call of the role mining API as a value: the request, and how to decode the reply.
///
/// An operation does no I/O. The 25 operations are declared in `Operation+….swift` and
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
  /// The API version to use; nil for the client's.
  public private(set) var version: APIVersion?
  /// Why it must not be sent, as a sentence; nil if it may.
  public private(set) var objection: String?
  /// Fallbacks where tenants differ.
  public private(set) var fallbacks = Fallbacks<Output>()
  /// Whether it is idempotent, so that a change may be sent once more when its answer was lost and the
  /// tenant still shows exactly the earlier state.
  public private(set) var isIdempotent: Bool
  /// How to find out whether it happened when its answer was lost; nil if there is no way.
  public let lookUp: LookUp<Output>?
  /// Decodes the reply of a success.
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
    self.read = { reply in try read(endpoint.answersWithArchive ? reply : reply.mended) }
    version = endpoint.onlyVersion
    isIdempotent = endpoint.isIdempotent
  }
}

extension Operation {
  /// The same operation with other fallbacks.
  func with(_ fallbacks: Fallbacks<Output>) -> Self {
    var operation = self
    operation.fallbacks = fallbacks
    return operation
  }

  /// The same request with the undecoded reply as its output.
  var unread: Operation<Reply> { Operation<Reply>(endpoint, ids: ids, query: query) { $0 } }

  /// The same operation, not idempotent although its endpoint is.
  func idempotent(_ isIdempotent: Bool) -> Self {
    var operation = self
    operation.isIdempotent = isIdempotent
    return operation
  }

  /// The same operation, blocked if there is a reason not to send it.
  func unless(_ objection: String?) -> Self {
    var operation = self
    operation.objection = objection
    return operation
  }

  /// The same request to a version of the API; `choose` selects from the output.
  func asked(
    of version: APIVersion, choose: @escaping @Sendable (Output) -> Output
  ) -> Self {
    let read = read
    var operation = Self(endpoint, ids: ids, query: query) { choose(try read($0)) }
    operation.version = version
    return operation
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
  /// Path and query of the request to `version`, unless the operation is for another one.
  public func target(version: APIVersion) -> String {
    let path = endpoint.path(ids: ids, version: self.version ?? version)
    return query.isEmpty ? path : path + "?" + query.map(\.encoded).joined(separator: "&")
  }

  /// The headers that the API requires. The client adds the authorization.
  public var headers: HTTPFields {
    var headers: HTTPFields = [.experimental: "true", .accept: accept]
    if let body { headers[.contentType] = body.contentType }
    return headers
  }

  private var accept: String {
    // T-68: the archive endpoints answer with JSON when they fail.
    endpoint.answersWithArchive ? "application/zip, application/json" : "application/json"
  }
}

extension Endpoint {
  fileprivate var answersWithArchive: Bool { self == .export || self == .downloadExport }
}
