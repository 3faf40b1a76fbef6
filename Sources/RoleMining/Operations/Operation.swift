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
  /// The version of the API that it is to be asked of; nil is that of whoever asks.
  public private(set) var version: APIVersion?
  /// Why it should not be sent at all, as a sentence; nil when nothing speaks against it.
  public private(set) var objection: String?
  /// What else can be done where tenants differ.
  public private(set) var fallbacks = Fallbacks<Output>()
  /// Whether doing it twice is the same as doing it once, so that a change may be sent once more when its
  /// answer was lost and the tenant still shows exactly what it did before.
  public private(set) var isIdempotent: Bool
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
    self.read = { reply in try read(endpoint.answersWithArchive ? reply : reply.mended) }
    isIdempotent = endpoint.isIdempotent
  }
}

extension Operation {
  /// The same operation with something else to do.
  func with(_ fallbacks: Fallbacks<Output>) -> Self {
    var operation = self
    operation.fallbacks = fallbacks
    return operation
  }

  /// The same question, whose answer is given as it came.
  var unread: Operation<Reply> { Operation<Reply>(endpoint, ids: ids, query: query) { $0 } }

  /// The same operation, whose values make more of the second sending than its endpoint tells.
  func idempotent(_ isIdempotent: Bool) -> Self {
    var operation = self
    operation.isIdempotent = isIdempotent
    return operation
  }

  /// The same operation, unless there is a reason not to send it.
  func unless(_ objection: String?) -> Self {
    var operation = self
    operation.objection = objection
    return operation
  }

  /// The same question to a version of the API, whose answer is chosen from by `choose`.
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

  /// The headers that the contract asks for. Authorization is the client's business.
  public var headers: HTTPFields {
    var headers: HTTPFields = [.experimental: "true", .accept: accept]
    if let body { headers[.contentType] = body.contentType }
    return headers
  }

  private var accept: String {
    // T-68: the archives answer JSON when they fail.
    endpoint.answersWithArchive ? "application/zip, application/json" : "application/json"
  }
}

extension Endpoint {
  fileprivate var answersWithArchive: Bool { self == .export || self == .downloadExport }
}
