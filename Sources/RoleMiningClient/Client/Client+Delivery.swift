import FoundationEssentials
import RoleMining

extension Client {
  /// Sends a change once, and calls it done only when the tenant shows it.
  ///
  /// First what the change is about is read, and `check` says whether it is still as it was when the change
  /// was decided on. There is no way to make the tenant compare (it knows no ETag), so this is as close to
  /// the sending as a check can be.
  ///
  /// - Parameters:
  ///   - change: What to do.
  ///   - patience: Whose clock tells when it was sent.
  ///   - check: Gets the answer to the question of the change's look-up; nothing is sent when it throws.
  /// - Returns: What is known of it now.
  /// - Throws: What `check` throws, or `APIError` when the change could not be checked, was refused, or
  ///   never left: then nothing happened.
  public func deliver<Output>(
    _ change: Operation<Output>, patience: Patience = Patience(),
    check: (Reply) async throws -> Void = { _ in }
  ) async throws -> Delivery<Output> {
    guard !isReadOnly || !change.endpoint.isChange, let lookUp = change.lookUp else {
      return .done(try await run(change), shown: nil)
    }
    let before = try await reply(to: lookUp.question)
    try await check(before)
    let sent = patience.date()
    let output: Output
    do throws(APIError) {
      output = try await run(change)
    } catch {
      guard error.kind == .mayHaveHappened else { throw error }
      return .lost(LostChange(sent: sent, before: before, reason: error))
    }
    guard !lookUp.isShown(by: output) else { return .done(output, shown: nil) }
    return await readBack(
      change, with: lookUp, LostChange(sent: sent, before: before, reason: .notShown(change)))
  }

  /// An answer is no proof: it may be that of a proxy, or of a tenant that did nothing.
  private func readBack<Output>(
    _ change: Operation<Output>, with lookUp: LookUp<Output>, _ answered: LostChange
  ) async -> Delivery<Output> {
    guard let reply = try? await reply(to: lookUp.question),
      let settlement = try? lookUp.settlement(
        from: reply, clues: SettlementClues(sent: answered.sent, before: answered.before))
    else { return .lost(answered) }
    switch settlement {
    case .happened(let output), .somebodyDid(let output): return .done(output, shown: reply)
    case .notSoFar, .unknown: return .lost(answered)
    }
  }
}

extension APIError {
  fileprivate static func notShown<Output>(_ change: Operation<Output>) -> APIError {
    APIError(
      .mayHaveHappened, operation: change.endpoint.name,
      messages: ["The tenant answered, but does not show the change."])
  }
}
