import RoleMining

extension Client {
  /// The same client for work that nobody waits for: all its calls, also those that look changes up, leave a part of
  /// the rate budget to the analyst's.
  public func inBackground() -> Client {
    Client(
      transport: BackgroundTransport(next: transport), version: version, isReadOnly: isReadOnly)
  }
}

/// Gives every call the priority of the background.
private struct BackgroundTransport: Transport {
  let next: any Transport

  func send(_ call: Call) async throws -> Reply {
    var call = call
    call.priority = .background
    return try await next.send(call)
  }
}
