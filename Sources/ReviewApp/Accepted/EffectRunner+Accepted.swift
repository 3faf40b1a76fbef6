import Review
import RoleMining

extension EffectRunner {
  /// Reads the next of the accepted roles; at first, asks the journal which these are.
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
      return .evidence(.accepted(walk, .failed(error.description)))
    }
  }
}
