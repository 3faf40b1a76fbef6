/// How much more likely somebody holds part of another role's core because they were in that role than by chance.
struct ElsewhereScore {
  /// Somebody who left a role still holds this share of its core.
  static let keptShare = 0.6
  /// What at least this share of the peers holds is typical of the role.
  private static let typicalShare = 0.5
  /// The first guess at the share of people to whom chance gives a single entitlement of another core, and how many
  /// people it weighs as much as.
  private static let (guess, guessWeight) = (0.002, 20.0)

  /// A peer counts as holding as much of a core as a member from this share of the member's score on.
  private static let alikeShare = 0.6
  /// How many peers may have left the same role without making it a duty.
  private static let coincidences = 2.0

  private let search: OutlierSearch
  private let peers: Peers
  /// Whether an entitlement says nothing about another role: most peers hold it, or it belongs to their own core.
  private let isTypical: [Bool]
  private var cores: [OtherCore]
  /// The scores of holding and of not holding an entitlement, by the number of cores that have it.
  private let kept: [(held: Double, missing: Double)]
  private var touched: [Int] = []

  /// The part of another core that is not typical of the role, and what one member holds of it.
  private struct OtherCore {
    var size = 0.0
    var missing = 0.0
    /// How often peers hold an entitlement of it.
    var strayCount = 0.0
    var heldCount = 0.0
    var heldScore = 0.0
  }

  init(_ search: OutlierSearch, peers: Peers, core: [Int32]) {
    self.search = search
    self.peers = peers
    let least = Int((Self.typicalShare * Double(peers.count)).rounded(.up))
    var isTypical = (0..<search.entitlementCount).map { peers.holderCount(Int32($0)) >= least }
    for entitlement in core { isTypical[Int(entitlement)] = true }
    self.isTypical = isTypical
    kept = (0...max(1, search.places.greatestCount)).map { count in
      // What several roles have in common, such as a department's access, says less about each of them.
      let share = Self.keptShare / Double(max(1, count))
      return (logarithm(share), logarithm(1 - share))
    }
    cores = Array(repeating: OtherCore(), count: search.cores.count)
    for (place, core) in search.cores.enumerated() {
      for entitlement in core where !isTypical[Int(entitlement)] {
        cores[place].size += 1
        cores[place].missing += kept[search.places[entitlement].count].missing
        cores[place].strayCount += Double(peers.holderCount(entitlement))
      }
    }
  }

  /// The core that explains best what each member holds, if any does better than chance.
  mutating func best(
    of members: [ArraySlice<Int32>]
  ) -> [(score: Double, elsewhere: AccessOutlier.Elsewhere)?] {
    let found = members.map { claims(on: $0) }
    var scores = [[Double]](repeating: [], count: cores.count)
    for claims in found {
      for claim in claims { scores[claim.place].append(claim.score) }
    }
    for place in scores.indices { scores[place].sort() }
    return zip(members, found).map { held, claims in
      let judged = claims.map { claim in
        (score: shared(claim.score, among: scores[claim.place]), place: claim.place)
      }
      guard let best = judged.max(by: { ($0.score, $1.place) < ($1.score, $0.place) }) else {
        return nil
      }
      let own = held.shared(with: search.cores[best.place][...]).filter { !isTypical[Int($0)] }
      return (
        best.score,
        AccessOutlier.Elsewhere(core: best.place, held: own, size: Int(cores[best.place].size))
      )
    }
  }

  /// The cores that explain what a member holds better than independent chances do.
  private mutating func claims(on held: ArraySlice<Int32>) -> [(place: Int, score: Double)] {
    for entitlement in held where !isTypical[Int(entitlement)] {
      let owners = search.places[entitlement]
      let kept = kept[owners.count]
      for place in owners {
        let place = Int(place)
        if cores[place].heldCount == 0 { touched.append(place) }
        cores[place].heldCount += 1
        cores[place].heldScore += kept.held - kept.missing
      }
    }
    let claims = touched.map { (place: $0, score: score(of: cores[$0])) }.filter { $0.score > 0 }
    for place in touched {
      cores[place].heldCount = 0
      cores[place].heldScore = 0
    }
    touched.removeAll(keepingCapacity: true)
    return claims
  }

  /// The score beside another explanation: some peers may have a duty in addition to the role. The more of them hold as
  /// much of the same core, the likelier that is.
  private func shared(_ score: Double, among ascending: [Double]) -> Double {
    let alike = ascending.count - ascending.firstPlace(atLeast: score * Self.alikeShare)
    // Without the member itself, and without those who may have left the same role by chance.
    let others = Double(alike - 1) - Self.coincidences
    guard others > 0 else { return score }
    let chance = others / (Double(peers.count) + Self.guessWeight)
    return min(score, -logarithm(chance))
  }

  private func score(of core: OtherCore) -> Double {
    let strays = core.strayCount - core.heldCount + Self.guess * Self.guessWeight * core.size
    let chances = (Double(peers.count - 1) + Self.guessWeight) * core.size
    let chance = min(max(strays / chances, 1e-4), 0.5)
    return core.missing + core.heldScore - core.heldCount * logarithm(chance)
      - (core.size - core.heldCount) * logarithm(1 - chance)
  }
}

extension [Double] {
  /// The first place of a number in an ascending list that is not below a limit.
  fileprivate func firstPlace(atLeast limit: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
