import FoundationEssentials
import HTTPTypes
import RoleMining

extension Call {
  /// The call for an operation.
  ///
  /// - Throws: `APIError` of kind `misconfigured` if the operation is not a valid request.
  init<Output>(
    _ operation: Operation<Output>, version: APIVersion, priority: CallPriority
  ) throws(APIError) {
    let endpoint = operation.endpoint
    try Self.check(ids: operation.ids, of: endpoint)
    // Archives are built while the tenant answers, and hold every identity of a potential role.
    let isArchive = Output.self == Archive.self
    self.init(
      name: endpoint.name,
      request: HTTPRequest(
        method: endpoint.method, scheme: nil, authority: nil,
        path: operation.target(version: version), headerFields: operation.headers),
      body: try Self.body(of: operation), isChange: endpoint.isChange,
      priority: priority,
      timeout: isArchive ? .seconds(300) : .seconds(30),
      maximumReplySize: isArchive ? 1 << 30 : 64 << 20)
    // T-68: archives are said to be in separate storage, reached by a redirect.
    maximumRedirects = isArchive ? 5 : 0
  }

  private static func body<Output>(of operation: Operation<Output>) throws(APIError) -> Data {
    do {
      return try operation.body?.encoded() ?? Data()
    } catch {
      throw APIError(
        .misconfigured, operation: operation.endpoint.name,
        messages: ["A value cannot be encoded as JSON."])
    }
  }

  /// An id that is empty or a dot segment would lead to another endpoint's path, and so would `saved` as
  /// the id of a potential role (T-09).
  private static func check(ids: [String], of endpoint: Endpoint) throws(APIError) {
    let others: Set<String> = ["", ".", ".."]
    let isListOfDrafts =
      ids.first == "saved" && endpoint.template.hasPrefix("/role-mining-potential-roles/{")
    guard isListOfDrafts || !others.isDisjoint(with: ids) else { return }
    throw APIError(
      .misconfigured, operation: endpoint.name,
      messages: ["'\(ids.joined(separator: "', '"))' is not a valid id."])
  }
}
