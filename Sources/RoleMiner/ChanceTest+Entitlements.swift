extension ChanceTest {
  /// The logarithm of a bound on the probability that some k identities share as much as the k members of a group do,
  /// whichever entitlements these are, times the number of choices of k identities.
  ///
  /// Given the k identities, each entitlement is shared (held by 80 % of them) or not, independently of the others. The
  /// less probable it is that an entitlement is shared, the more it counts. Chernoff's inequality (1952) bounds the
  /// tail of the sum.
  func logChanceOfEntitlements(_ group: Group) -> Double {
    let members = group.weight
    let sum = group.bundle.reduce(0) {
      $0 - logShared(by: members, holders: holders[Int($1)])
    }
    let moments = sharing.moments(of: members) { exponents in
      exponents.map { logMoment(of: members, exponent: $0) }
    }
    let bounds = zip(SharingMoments.exponents, moments).map { $1 - $0 * sum }
    return min(0, bounds.min() ?? 0) + Logarithm.of(Double(SharingMoments.exponents.count))
      + factorials.ofChoices(members, of: population)
  }

  /// The logarithm of the moment generating function of that sum, at one exponent.
  private func logMoment(of members: Int, exponent: Double) -> Double {
    holderCounts.reduce(0) { sum, entitlements in
      let logarithm = logShared(by: members, holders: entitlements.holders)
      guard logarithm < 0, logarithm > -.infinity else { return sum }
      let (powered, plain) = (
        Logarithm.power((1 - exponent) * logarithm), Logarithm.power(logarithm)
      )
      return sum + Double(entitlements.count) * Logarithm.of(onePlus: powered - plain)
    }
  }

  /// The logarithm of a bound on the probability that 80 % of some identities hold an entitlement: the probability that
  /// a given 80 % of them do, times the number of ways to choose these.
  private func logShared(by members: Int, holders: Int) -> Double {
    let held = (corePercent * members + 99) / 100
    guard held <= holders else { return -.infinity }
    guard held * population > members * holders else { return 0 }
    let choices = factorials.ofChoices(held, of: members)
    return min(
      0,
      choices + factorials.ofChoices(held, of: holders) - factorials.ofChoices(held, of: population)
    )
  }
}
