import RoleMining

/// The words for a session that found no potential role: what it tried, and what to change.
struct FruitlessMining {
  private let session: RoleMiningSession
  private let request: RoleMiningSessionRequest

  init(_ session: RoleMiningSession, _ request: RoleMiningSessionRequest) {
    self.session = session
    self.request = request
  }

  /// The sentences.
  var words: String {
    guard session.identityCount != 0 else {
      return request.scope.criteria == nil
        ? "There are no identities to mine." : "The query of --criteria matches no identities."
    }
    return "Found \(attempt). \(advice)"
  }

  private var minimum: Int? { session.minimumIdentities ?? request.minimumIdentities }
  private var threshold: Int? { session.pruneThreshold ?? session.prescribedPruneThreshold }

  private var attempt: String {
    let group =
      minimum.map { "no group of \($0.grouped) or more identities" } ?? "no group of identities"
    return "\(group) with access more similar than by chance"
      + (threshold.map { " at a prune threshold of \($0)" } ?? "")
  }

  private var advice: String {
    let flags = [
      (minimum ?? .max) > 2 ? "--min-identities" : nil,
      (threshold ?? 100) > 0 ? "--prune-threshold" : nil,
    ].compactMap(\.self)
    return flags.isEmpty
      ? "These identities share no access." : "Try a lower \(flags.joined(separator: " or "))."
  }
}
