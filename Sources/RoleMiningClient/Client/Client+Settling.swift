import FoundationEssentials
import HTTPTypes
import RoleMining

extension Client {
  /// Sends a change once and, if its answer is lost, finds out whether it happened.
  ///
  /// ```swift
  /// switch try await client.settled(.provision(id, in: session, request, …)) {
  /// case .happened(let role): follow(role)
  /// case .somebodyDid(let role): say("Done, by this request or someone else's.")
  /// case .notSoFar: lookAgainLater()
  /// case .unknown(let reason): say(reason)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - patience: How long to wait for the change to show.
  /// - Returns: The answer, or the result of the look-up.
  /// - Throws: `APIError` as `deliver` does.
  public func settled<Output>(
    _ change: Operation<Output>, patience: Patience = Patience()
  ) async throws -> Settlement<Output> {
    switch try await deliver(change, patience: patience) {
    case .done(let output, _): return .happened(output)
    case .lost(var lost): return await settle(change, &lost, patience: patience)
    }
  }

  /// Looks up a change whose answer was lost.
  ///
  /// A change that does not show at once may still be in flight, so it is looked up several times. Only
  /// if the tenant then still shows the exact earlier state, and only if the change is idempotent, it is
  /// sent a second time; `lost.wasSentAgain` records that. It is never sent a third time, however often
  /// this is called.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - lost: What is known about the delivery.
  ///   - patience: How long to wait for the change to show.
  /// - Returns: Whether it happened, or why that is unknown.
  public func settle<Output>(
    _ change: Operation<Output>, _ lost: inout LostChange, patience: Patience = Patience()
  ) async -> Settlement<Output> {
    let settlement = await look(for: change, lost, patience)
    guard case .notSoFar = settlement, change.isIdempotent, !lost.wasSentAgain else {
      return settlement
    }
    do throws(APIError) {
      _ = try await run(change)
      lost.wasSentAgain = true
    } catch {
      lost.wasSentAgain = error.mayHaveLeft
      // A refusal proves nothing about the first request.
      guard [.mayHaveHappened, .cancelled].contains(error.kind) else { return .notSoFar }
    }
    return await look(for: change, lost, patience)
  }

  private func look<Output>(
    for change: Operation<Output>, _ lost: LostChange, _ patience: Patience
  ) async -> Settlement<Output> {
    guard let lookUp = change.lookUp else {
      return .unknown("The API has no way to look it up.")
    }
    var settlement = Settlement<Output>.unknown("It was not looked up.")
    for pause in patience.pauses {
      do {
        try await patience.clock.sleep(pause)
      } catch {
        return .unknown("The look-up was cancelled.")
      }
      settlement = await look(with: lookUp, lost, date: patience.date)
      switch settlement {
      case .happened: return settlement
      case .somebodyDid(let output):
        switch lookUp.evidence(for: output) {
        case .none: return settlement
        case .later: continue
        case .answer(let question, let proves):
          let isProven = await holds(question, proves, lost, at: patience.date())
          return isProven ? .happened(output) : settlement
        }
      case .notSoFar, .unknown: continue
      }
    }
    return settlement
  }

  /// Whether the answer to another request proves that this request made it. A login that may not send that
  /// request proves nothing.
  private func holds(
    _ question: Operation<Reply>, _ proves: (Reply, Date) -> Bool, _ lost: LostChange, at date: Date
  ) async -> Bool {
    guard let reply = try? await run(question) else { return false }
    return proves(reply, lost.clues(for: reply, at: date).sent)
  }

  private func look<Output>(
    with lookUp: LookUp<Output>, _ lost: LostChange, date: @Sendable () -> Date
  ) async -> Settlement<Output> {
    do {
      let reply = try await run(lookUp.question)
      return try lookUp.settlement(from: reply, clues: lost.clues(for: reply, at: date()))
    } catch let error as APIError {
      return .unknown("The look-up failed: \(error)")
    } catch {
      return .unknown("The tenant's state is unreadable.")
    }
  }
}

extension LostChange {
  /// The clues for judging `reply`, received at `date`. A tenant dates what it creates by its own clock,
  /// which its answers state to the second.
  func clues(for reply: Reply, at date: Date) -> SettlementClues {
    let clock = reply.response.headerFields[.date].flatMap(HTTPDate.parse)
    let ahead = clock.map { $0.timeIntervalSince(date) } ?? 0
    return SettlementClues(sent: sent.addingTimeInterval(ahead - 2), before: before)
  }
}

extension APIError {
  /// Whether a failed change may have been sent.
  fileprivate var mayHaveLeft: Bool {
    kind != .unreachable && !(kind == .throttled && status == nil)
  }
}
