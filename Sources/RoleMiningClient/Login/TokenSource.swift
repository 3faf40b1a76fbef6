import FoundationEssentials
import HTTPTypes
import RoleMining

/// Gets access tokens for a client id, with one request in flight however many callers wait.
///
/// A token is renewed after four fifths of its lifetime, and once when the tenant rejects it. A failure is
/// not cached: the next caller tries again.
public actor TokenSource {
  private let credentials: Credentials
  private let transport: any Transport
  private let path: String
  private let clock: CallClock
  /// Removes the credentials from the tenant's answers.
  let redaction: Redaction
  private var current: AccessToken?
  private var renewal: Task<AccessToken, any Error>?

  /// Creates a source.
  ///
  /// - Parameters:
  ///   - credentials: The client id and secret.
  ///   - transport: A transport to the token endpoint's server; without authorization, which needs the
  ///     tokens first.
  ///   - path: The path of the token endpoint.
  ///   - clock: Measures the lifetime of tokens.
  public init(
    _ credentials: Credentials, transport: any Transport, path: String = TokenEndpoint.usualPath,
    clock: CallClock = .continuous
  ) {
    self.credentials = credentials
    self.transport = transport
    self.path = path
    self.clock = clock
    redaction = Redaction(credentials)
  }

  /// The permissions of the login; requests a token if there is none.
  ///
  /// - Throws: `APIError` if no token can be obtained.
  public func permissions() async throws(APIError) -> Permissions {
    do {
      return try await token().permissions
    } catch {
      throw APIError(failure: error, of: call)
    }
  }

  func token() async throws -> AccessToken {
    guard let current, clock.now() < current.renewal else { return try await renewed() }
    return current
  }

  /// A token to replace one that the tenant rejected.
  func token(replacing refused: AccessToken) async throws -> AccessToken {
    // Another caller may have replaced it already.
    if current == refused { current = nil }
    return try await token()
  }

  private func renewed() async throws -> AccessToken {
    let task = renewal ?? start()
    do {
      return try await Self.value(of: task)
    } catch let error as APIError {
      // Renewed early, so the old one still works if the renewal fails.
      guard let current, clock.now() < current.expiry else { throw error }
      return current
    }
  }

  /// A cancelled caller stops waiting; the task continues for the others.
  private static func value(of task: Task<AccessToken, any Error>) async throws -> AccessToken {
    let (results, end) = AsyncStream.makeStream(of: Result<AccessToken, any Error>.self)
    Task {
      end.yield(await task.result)
      end.finish()
    }
    for await result in results {
      try Task.checkCancellation()
      return try result.get()
    }
    throw CancellationError()
  }

  private func start() -> Task<AccessToken, any Error> {
    let task = Task {
      defer { renewal = nil }
      let token = try await request()
      current = token
      return token
    }
    renewal = task
    return task
  }

  private func request() async throws(APIError) -> AccessToken {
    let start = clock.now()
    let call = call
    let reply: Reply
    do {
      reply = try await transport.send(call)
    } catch {
      throw redaction(APIError(failure: error, of: call)).ofLogin
    }
    guard reply.isSuccess else { throw redaction(APIError(refusal: reply, of: call)).ofLogin }
    guard let answer = try? WireJSON.decode(TokenReply.self, from: reply.body) else {
      throw APIError(
        .unreadable, operation: call.name, status: reply.response.status.code,
        messages: ["The login returned no token. Check that the address is the API's."])
    }
    return AccessToken(answer, now: start)
  }

  private var call: Call {
    let form = [
      QueryItem("grant_type", "client_credentials"),
      QueryItem("client_id", credentials.clientID),
      QueryItem("client_secret", credentials.clientSecret.revealed),
    ]
    var call = Call(
      name: "oauth/token",
      request: HTTPRequest(
        method: .post, scheme: nil, authority: nil, path: path,
        headerFields: [
          .contentType: "application/x-www-form-urlencoded", .accept: "application/json",
        ]),
      // In the body, because servers and proxies log queries.
      body: Data(form.map(\.encoded).joined(separator: "&").utf8),
      isChange: false)
    call.redactions = [redaction]
    return call
  }
}

extension APIError {
  /// T-58: a wrong client id or secret is a 400 or a 401 with an OAuth body.
  fileprivate var ofLogin: APIError {
    guard kind == .invalid else { return self }
    var error = self
    error.kind = .unauthorized
    return error
  }
}
