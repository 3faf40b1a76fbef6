import RoleMining

/// The role mining API of one tenant: runs operations and walks listings.
///
/// ```swift
/// let client = Client(transport: transport)
/// let session = try await client.run(.session("2c9180835d2e5168015d32f890ca1581"))
/// for try await page in client.pages(.roles(in: id)) { show(page.items) }
/// ```
///
/// It is stateless: waiting, retrying and logging are done by its chain of transports.
public struct Client: Sendable {
  /// The version of the API.
  public let version: APIVersion
  /// Whether every change is rejected before it is sent.
  public let isReadOnly: Bool
  let transport: any Transport

  /// Creates a client on a chain of transports.
  public init(
    transport: any Transport, version: APIVersion = .v2024, isReadOnly: Bool = false
  ) {
    self.transport = transport
    self.version = version
    self.isReadOnly = isReadOnly
  }
}

extension Client {
  /// Runs an operation at the analyst's priority and decodes its answer, using its fallbacks where tenants
  /// differ.
  ///
  /// - Throws: `APIError`; of kind `mayHaveHappened` if a change was sent and no usable answer came.
  public func run<Output>(
    _ operation: Operation<Output>, priority: CallPriority = .analyst
  ) async throws(APIError) -> Output {
    let output = try await answer(to: operation, priority: priority)
    return await completed(output, of: operation, priority: priority)
  }

  /// Runs an operation and returns the undecoded reply, for callers that need headers or bytes.
  ///
  /// - Throws: `APIError`, including for a reply that is not a success.
  public func reply<Output>(
    to operation: Operation<Output>, priority: CallPriority = .analyst
  ) async throws(APIError) -> Reply {
    do throws(APIError) {
      return try await firstReply(to: operation, priority: priority)
    } catch {
      guard error.status == 400 else { throw error }
      return try await otherReply(to: operation, refusedWith: error, priority: priority)
    }
  }

  func answer<Output>(
    to operation: Operation<Output>, priority: CallPriority
  ) async throws(APIError) -> Output {
    let reply = try await reply(to: operation, priority: priority)
    do {
      return try operation.read(reply)
    } catch {
      throw APIError(unreadable: reply, reason: error, of: operation.endpoint)
    }
  }

  func firstReply<Output>(
    to operation: Operation<Output>, priority: CallPriority
  ) async throws(APIError) -> Reply {
    try admit(operation)
    do throws(APIError) {
      return try await send(try Call(operation, version: version, priority: priority))
    } catch {
      throw error.blaming(operation.version ?? version, of: operation.endpoint)
    }
  }

  /// Rejects what must not be sent.
  func admit<Output>(_ operation: Operation<Output>) throws(APIError) {
    let endpoint = operation.endpoint
    guard !(isReadOnly && endpoint.isChange) else {
      throw APIError(.readOnly, operation: endpoint.name)
    }
    if let objection = operation.objection {
      throw APIError(.misconfigured, operation: endpoint.name, messages: [objection])
    }
  }

  /// Sends a call and returns its reply if it is a success.
  func send(_ call: Call) async throws(APIError) -> Reply {
    let reply: Reply
    do {
      reply = try await transport.send(call)
    } catch {
      throw APIError(failure: error, of: call)
    }
    guard reply.isSuccess else { throw APIError(refusal: reply, of: call) }
    return reply
  }
}
