import RoleMining

extension Client {
  /// The same client for work that nobody waits for: its calls, including look-ups of changes, leave a part of the
  /// rate budget to the analyst's. Only a change itself does not: it follows its check at once, because someone else
  /// may change the same in between.
  public func inBackground() -> Client {
    Client(
      transport: BackgroundTransport(next: transport), version: version, isReadOnly: isReadOnly)
  }
}

/// Gives calls the priority of the background, except changes.
private struct BackgroundTransport: Transport {
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    var call = call
    if !call.isChange { call.priority = .background }
    return try await next.send(call)
  }
}
