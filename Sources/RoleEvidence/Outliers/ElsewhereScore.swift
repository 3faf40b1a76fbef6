/// How much more likely it is that somebody holds part of another role's core because it was theirs than by
/// chance.
struct ElsewhereScore {
  /// Somebody who left a role still holds this share of its core.
  static let keptShare = 0.6
  /// What at least this share of the peers holds says nothing about another role.
  private static let typicalShare = 0.5
  /// Chance gives a single entitlement of another core to this share of people, as a first guess with the
  /// weight of so many people.
  private static let (guess, guessWeight) = (0.002, 20.0)

  private let search: OutlierSearch
  private let peers: Peers
  private let leastTypical: Int
  private var cores: [OtherCore]
  /// The scores of holding and of not holding an entitlement that so many cores have.
  private let kept: [(held: Double, missing: Double)]
  private var touched: [Int] = []

  /// The part of another core that is not typical of the role, and what one member holds of it.
  private struct OtherCore {
    var size = 0.0
    var missing = 0.0
    /// How many times peers hold one of it.
    var strayCount = 0.0
    var heldCount = 0.0
    var heldScore = 0.0
  }

  init(_ search: OutlierSearch, peers: Peers) {
    self.search = search
    self.peers = peers
    leastTypical = Int((Self.typicalShare * Double(peers.count)).rounded(.up))
    kept = (0...max(1, search.places.greatestCount)).map { count in
      // What several roles have in common, such as a department's access, tells less of each of them.
      let share = Self.keptShare / Double(max(1, count))
      return (logarithm(share), logarithm(1 - share))
    }
    cores = Array(repeating: OtherCore(), count: search.cores.count)
    for (place, core) in search.cores.enumerated() {
      for entitlement in core where !isTypical(entitlement) {
        cores[place].size += 1
        cores[place].missing += kept[search.places[entitlement].count].missing
        cores[place].strayCount += Double(peers.holderCount(entitlement))
      }
    }
  }

  /// The core that explains best what a member holds, if any does better than chance.
  mutating func best(
    of held: ArraySlice<Int32>
  ) -> (score: Double, elsewhere: AccessOutlier.Elsewhere)? {
    for entitlement in held where !isTypical(entitlement) {
      let owners = search.places[entitlement]
      let kept = kept[owners.count]
      for place in owners {
        let place = Int(place)
        if cores[place].heldCount == 0 { touched.append(place) }
        cores[place].heldCount += 1
        cores[place].heldScore += kept.held - kept.missing
      }
    }
    var best: (score: Double, place: Int)?
    for place in touched {
      let score = score(of: cores[place])
      if score > 0, best.map({ (score, $0.place) > ($0.score, place) }) ?? true {
        best = (score, place)
      }
      cores[place].heldCount = 0
      cores[place].heldScore = 0
    }
    touched.removeAll(keepingCapacity: true)
    return best.map { score, place in
      let own = held.shared(with: search.cores[place][...]).filter { !isTypical($0) }
      return (
        score,
        AccessOutlier.Elsewhere(core: place, held: own, size: Int(cores[place].size))
      )
    }
  }

  private func isTypical(_ entitlement: Int32) -> Bool {
    peers.holderCount(entitlement) >= leastTypical
  }

  private func score(of core: OtherCore) -> Double {
    let strays = core.strayCount - core.heldCount + Self.guess * Self.guessWeight * core.size
    let chances = (Double(peers.count - 1) + Self.guessWeight) * core.size
    let chance = min(max(strays / chances, 1e-4), 0.5)
    return core.missing + core.heldScore - core.heldCount * logarithm(chance)
      - (core.size - core.heldCount) * logarithm(1 - chance)
  }
}
