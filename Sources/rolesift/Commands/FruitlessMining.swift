import Review
import RoleMining

/// The words for a session that found no potential role: what it tried, and what to change.
struct FruitlessMining {
  private let session: RoleMiningSession
  private let request: RoleMiningSessionRequest?

  /// - Parameters:
  ///   - session: The session at the end.
  ///   - request: What was asked for, if it is known.
  init(_ session: RoleMiningSession, _ request: RoleMiningSessionRequest? = nil) {
    var session = session
    if let request { session.scope = request.scope }
    self.session = session
    self.request = request
  }

  /// Says on standard error that a session found nothing, and why, unless it found something.
  static func warn(of session: RoleMiningSession) {
    guard session.potentialRoleCount == 0 || session.identityCount == 0 else { return }
    Output.errors.say("No potential roles were found. \(FruitlessMining(session).words)")
  }

  /// The sentences.
  var words: String { session.emptyPopulationText ?? "Found \(attempt). \(advice)" }

  private var minimum: Int? { session.minimumIdentities ?? request?.minimumIdentities }
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
