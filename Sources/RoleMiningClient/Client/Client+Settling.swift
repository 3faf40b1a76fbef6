import FoundationEssentials
import HTTPTypes
import RoleMining

extension Client {
  /// Runs a change once and, when its answer is lost, looks up what became of it.
  ///
  /// ```swift
  /// switch try await client.settled(.provision(id, in: session, request, …), before: role) {
  /// case .happened(let role): follow(role)
  /// case .didNotHappen: offerToSendAgain()
  /// case .unknown(let reason): say(reason)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - change: What to do.
  ///   - before: What the answer will be about, as it was before, if somebody looked.
  ///   - patience: How long the tenant has for the change to show.
  /// - Returns: The answer, or what was found out without it.
  /// - Throws: `APIError` when the change was refused or never left.
  public func settled<Output>(
    _ change: Operation<Output>, before: Output? = nil, patience: Patience = Patience()
  ) async throws(APIError) -> Settlement<Output> {
    let sent = patience.date()
    do {
      return .happened(try await run(change))
    } catch {
      guard error.kind == .mayHaveHappened else { throw error }
      return await settle(change, sent: sent, before: before, patience: patience)
    }
  }

  /// Looks up what became of a change whose answer was lost. It only reads.
  ///
  /// What does not show at once may still be under way, so it is looked for several times before it is
  /// held not to have happened.
  ///
  /// - Parameters:
  ///   - change: What was to be done.
  ///   - sent: When, by the clock of this machine.
  ///   - before: What the answer would have been about, as it was before, if somebody looked.
  ///   - patience: How long the tenant has for the change to show.
  /// - Returns: What became of it, and why that cannot be told if it cannot.
  public func settle<Output>(
    _ change: Operation<Output>, sent: Date, before: Output? = nil,
    patience: Patience = Patience()
  ) async -> Settlement<Output> {
    guard let lookUp = change.lookUp else {
      return .unknown("The API has no way to look up what became of it.")
    }
    var settlement = Settlement<Output>.unknown("Nobody looked.")
    for pause in patience.pauses {
      do {
        try await patience.clock.sleep(pause)
      } catch {
        return .unknown("The look-up was given up.")
      }
      settlement = await look(with: lookUp, sent: sent, before: before, date: patience.date)
      if case .happened = settlement { return settlement }
    }
    return settlement
  }

  private func look<Output>(
    with lookUp: LookUp<Output>, sent: Date, before: Output?, date: @Sendable () -> Date
  ) async -> Settlement<Output> {
    do {
      let reply = try await reply(to: lookUp.question)
      // A tenant dates what it creates by its own clock, which its answers tell to the second.
      let clock = reply.response.headerFields[.date].flatMap(HTTPDate.parse)
      let ahead = clock.map { $0.timeIntervalSince(date()) } ?? 0
      let clues = SettlementClues(sent: sent.addingTimeInterval(ahead - 2), before: before)
      return try lookUp.settlement(from: reply, clues: clues)
    } catch let error as APIError {
      return .unknown("It cannot be looked up: \(error)")
    } catch {
      return .unknown("What the tenant shows cannot be read.")
    }
  }
}
