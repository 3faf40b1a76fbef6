/// Searches for the prescribed threshold; see `PrescribedThreshold`.
///
/// The first pass at each threshold of a grid is cheap and tells which ones are worth a second pass; the
/// descriptions by the roles of both passes decide. The session's minimum number of identities plays no part, so that
/// another minimum does not change the threshold.
struct ThresholdSearch: Sendable {
  let basis: MiningBasis

  /// The least number of people in a role; see `SecondPass.floor`.
  let floor: Int

  /// The first passes so far, by threshold.
  private(set) var trials: [Int: ThresholdTrial]

  /// Whether work on any threshold was cut short.
  private(set) var isCut = false

  /// The roles of both passes so far, by threshold.
  private(set) var drafts: [Int: [RoleDraft]] = [:]

  /// At most this many thresholds get a second pass; half as many if it takes a second.
  private static let mostCandidates = 6

  /// How many times as long as the shortest description of the first pass a candidate's may be.
  private static let candidateMargin = 1.3

  init(basis: MiningBasis, floor: Int, trials: [Int: ThresholdTrial]) {
    self.basis = basis
    self.floor = floor
    self.trials = trials
  }

  /// The number of steps, for progress.
  static func steps(for basis: MiningBasis) -> Int {
    PrescribedThreshold.grid.count + (PrescribedThreshold.isFiner(for: basis.collapse) ? 3 : 1)
  }

  /// Finds the threshold.
  ///
  /// - Parameter effort: Asked whether to go on; told of each step.
  /// - Returns: The threshold, in percent.
  /// - Throws: `Stopped`.
  mutating func run(_ effort: Effort) throws(Stopped) -> Int {
    var thresholds = PrescribedThreshold.grid
    try tryOut(thresholds, effort)
    if PrescribedThreshold.isFiner(for: basis.collapse) {
      thresholds += PrescribedThreshold.around(choice(of: firstPasses(thresholds)))
      try tryOut(thresholds, effort)
    }
    isCut = thresholds.contains { trials[$0]?.grouping.isCut == true }
    return choice(of: try bothPasses(candidates(among: thresholds), effort))
  }

  private mutating func tryOut(_ thresholds: [Int], _ effort: Effort) throws(Stopped) {
    let (basis, missing) = (basis, thresholds.filter { trials[$0] == nil })
    let new = try effort.map(missing.count) { place throws(Stopped) in
      let trial = try ThresholdTrial(basis, threshold: missing[place], effort)
      effort.finishStep()
      return trial
    }
    for (threshold, trial) in zip(missing, new) { trials[threshold] = trial }
  }

  private func firstPasses(_ thresholds: [Int]) -> [(threshold: Int, saved: Int)] {
    let gate = Gate(minimumIdentities: floor)
    return thresholds.map { (threshold: $0, saved: trials[$0]?.saved(gate) ?? 0) }
  }

  /// The thresholds with the shortest descriptions.
  private func candidates(among thresholds: [Int]) -> [Int] {
    let unmined = basis.collapse.pairCount
    let trials = firstPasses(thresholds).sorted {
      ($1.saved, $0.threshold) < ($0.saved, $1.threshold)
    }
    guard let most = trials.first?.saved, most > 0 else { return [] }
    let least = Self.candidateMargin * Double(unmined - most)
    let isFast = PrescribedThreshold.isFiner(for: basis.collapse)
    return trials.prefix(isFast ? Self.mostCandidates : Self.mostCandidates / 2)
      .filter { $0.saved > 0 && Double(unmined - $0.saved) <= least }.map(\.threshold)
  }

  private mutating func bothPasses(
    _ thresholds: [Int], _ effort: Effort
  ) throws(Stopped) -> [(threshold: Int, saved: Int)] {
    let (basis, floor, trials) = (basis, floor, trials)
    let new = try effort.map(thresholds.count) { place throws(Stopped) in
      let threshold = thresholds[place]
      guard let trial = trials[threshold] else { return (threshold, [RoleDraft](), 0) }
      let drafts = try SecondPass(basis: basis, floor: floor)
        .drafts(from: trial, threshold: threshold, effort)
      let roles = RoleSelection(basis: basis, gate: Gate(minimumIdentities: floor))
        .roles(of: drafts).map(\.group)
      return (threshold, drafts, Leftovers(of: basis.collapse, roles: roles).saved(by: roles))
    }
    for (threshold, found, _) in new { drafts[threshold] = found }
    return new.map { (threshold: $0, saved: $2) }
  }

  private func choice(of trials: [(threshold: Int, saved: Int)]) -> Int {
    PrescribedThreshold.choice(
      trials.sorted { $0.threshold < $1.threshold }, unmined: basis.collapse.pairCount)
  }
}

extension Leftovers {
  /// How much these roles shorten the description of the access. What two of them explain counts once.
  func saved(by roles: [Group]) -> Int {
    let left = (0..<collapse.count).reduce(0) { $0 + collapse.weight(of: $1) * rest.length(of: $1) }
    let words = roles.reduce(0) { words, role in
      words + 1 + role.weight + role.bundle.count + role.weight * role.bundle.count - role.explained
    }
    return collapse.pairCount - left - words
  }
}
