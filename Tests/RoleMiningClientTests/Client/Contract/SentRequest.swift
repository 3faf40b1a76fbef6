import FoundationEssentials
import HTTPTypes
import PublishedContract
import RoleMining
import RoleMiningClient
import Testing

/// An operation with its arguments, and the expected request.
struct SentRequest: Sendable, CustomTestStringConvertible {
  /// Method, path and query, decoded; the second line has the media type and the body with sorted fields.
  let expected: String
  let endpoint: Endpoint
  private let send: @Sendable (Client) async -> Void

  init<Output>(_ expected: String, _ operation: Operation<Output>) {
    self.expected = expected
    endpoint = operation.endpoint
    send = { client in _ = try? await client.run(operation) }
  }

  var testDescription: String { expected }

  /// What a client passes to its transport.
  func call() async throws -> Call {
    let transport = TransportScript(.failure(Unreachable("It was only recorded.")))
    await send(Client(transport: transport))
    return try #require(await transport.calls.first)
  }
}

extension Call {
  /// The request in readable form.
  var readable: String {
    get throws {
      let (path, items) = request.pathAndQuery
      let query = items.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
      let target = "\(request.method) \(path)" + (query.isEmpty ? "" : "?" + query)
      guard let type = request.headerFields[.contentType] else { return target }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let body = try encoder.encode(WireJSON.decode(JSONValue.self, from: body))
      return target + "\n\(type) " + String(decoding: body, as: UTF8.self)
    }
  }
}
