import Review
import RoleMining

extension EffectRunner {
  /// Reads from the journal which roles are accepted the first time; after that, reads the next role.
  func goOn(_ walk: AcceptedWalk) async -> Answer? {
    guard let desk else { return nil }
    var walk = walk
    do throws(RecordingFailure) {
      if walk.needsDecisions { walk.begin(with: try await desk.wholeDecisions()) }
    } catch {
      return .evidence(.accepted(walk, .failed(error.description)))
    }
    do throws(APIError) {
      let found = try await walk.goOn(with: evidence)
      return .evidence(.accepted(walk, found.map { .read($0) } ?? .underWay))
    } catch {
      return .evidence(.accepted(walk, .failed(error.sentences)))
    }
  }

  /// Asks about what the next few people of the accepted roles hold.
  func goOn(_ walk: AcceptedHoldingsWalk) async -> Answer {
    var walk = walk
    do throws(APIError) {
      try await walk.goOn(with: evidence)
      return .evidence(.acceptedHoldings(walk, nil))
    } catch {
      return .evidence(.acceptedHoldings(walk, error))
    }
  }
}
