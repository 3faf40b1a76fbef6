import FoundationEssentials
import RoleMining

extension Client {
  /// Sends a change once, and calls it done only when the tenant shows it.
  ///
  /// First what the change is about is read, and `check` says whether it is still as it was when the change
  /// was decided on. There is no way to make the tenant compare (it knows no ETag), so this is as close to
  /// the sending as a check can be. Afterwards it is read once more, unless the answer shows what it needs
  /// to. The start of an export alone has nothing that could be read: its answer stands.
  ///
  /// - Parameters:
  ///   - change: What to do.
  ///   - patience: Whose clock tells when it was sent.
  ///   - check: Gets the answer to the question of the change's look-up; nothing is sent when it throws.
  /// - Returns: What is known of it now.
  /// - Throws: What `check` throws, or `APIError` when the change could not be checked, was refused, or
  ///   never left: then nothing happened. One of kind `cancelled` promises nothing.
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

  /// What a change is about, as it is now; nil when nothing can be asked.
  private func reading<Output>(of change: Operation<Output>) async throws(APIError) -> Reply? {
    guard let question = change.lookUp?.question else { return nil }
    return try await run(question)
  }

  /// Reads back: an answer is no proof, for it may be that of a proxy, or of a tenant that did nothing.
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
