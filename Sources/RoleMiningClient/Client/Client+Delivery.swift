import FoundationEssentials
import RoleMining

extension Client {
  /// Sends a change once, and reports it as done only if the tenant shows it.
  ///
  /// First, the role or session is read, and `check` decides whether it is still as it was when the change
  /// was planned. The API has no ETag, so this is the closest possible check. Afterwards, it is read again
  /// unless the answer is proof enough. Only the start of an export cannot be read back; its answer counts.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - patience: Its clock supplies the time of sending.
  ///   - check: Receives the answer to the change's look-up; nothing is sent if it throws.
  /// - Returns: What is now known about the change.
  /// - Throws: What `check` throws, or `APIError` if the change could not be verified, was refused, or was
  ///   never sent: then nothing happened. An error of kind `cancelled` promises nothing.
  public func deliver<Output>(
    _ change: Operation<Output>, patience: Patience = Patience(),
    check: (Reply) async throws -> Void = { _ in }
  ) async throws -> Delivery<Output> {
    try admit(change)
    let before = try await reading(of: change)
    if let before { try await check(before) }
    let sent = patience.date()
    let output: Output
    do throws(APIError) {
      output = try await run(change)
    } catch {
      guard error.kind == .mayHaveHappened else { throw error }
      return .lost(LostChange(sent: sent, before: before, reason: error))
    }
    guard let lookUp = change.lookUp, !lookUp.isShown(by: output, before: before) else {
      return .done(output, shown: nil)
    }
    let answered = LostChange(sent: sent, before: before, reason: .notShown(change.endpoint))
    return await delivery(of: answered, shownBy: lookUp, patience)
  }

  /// The current state of what the change affects; nil if it cannot be read.
  private func reading<Output>(of change: Operation<Output>) async throws(APIError) -> Reply? {
    guard let question = change.lookUp?.question else { return nil }
    return try await run(question)
  }

  /// Reads back: an answer is no proof, because it may be a proxy's, or the tenant did nothing.
  private func delivery<Output>(
    of answered: LostChange, shownBy lookUp: LookUp<Output>, _ patience: Patience
  ) async -> Delivery<Output> {
    guard let reply = try? await run(lookUp.question),
      let settlement = try? lookUp.settlement(
        from: reply, clues: answered.clues(for: reply, at: patience.date()))
    else { return .lost(answered) }
    switch settlement {
    case .happened(let output), .somebodyDid(let output): return .done(output, shown: reply)
    case .notSoFar, .unknown: return .lost(answered)
    }
  }
}

extension APIError {
  fileprivate static func notShown(_ endpoint: Endpoint) -> APIError {
    APIError(
      .mayHaveHappened, operation: endpoint.name,
      messages: ["The tenant answered, but does not show the change."])
  }
}
