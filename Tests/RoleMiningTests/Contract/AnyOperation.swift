import HTTPTypes
import RoleMining

/// An operation with its output type erased, so that all 25 fit into one list.
struct AnyOperation: Sendable {
  let endpoint: Endpoint
  let headers: HTTPFields
  let body: RequestBody?
  let target: @Sendable (APIVersion) -> String
  let read: @Sendable (Reply) throws -> Void

  init<Output>(_ operation: Operation<Output>) {
    endpoint = operation.endpoint
    headers = operation.headers
    body = operation.body
    target = { operation.target(version: $0) }
    read = { _ = try operation.read($0) }
  }

  var bodyText: String? {
    get throws { try body.map { String(decoding: try $0.encoded(), as: UTF8.self) } }
  }
}
