/// The percentage of holders, rounded to one decimal, halves up; 0 if there are no identities.
///
/// For popularity both in a potential role and in the organisation.
package func popularity(holders: Int, of identities: Int) -> Double {
  guard identities > 0 else { return 0 }
  return Double((2000 * holders + identities) / (2 * identities)) / 10
}

/// Whether `holders` are at least `percent` % of `identities`; compares whole numbers to avoid rounding.
func isHeld(by holders: Int, of identities: Int, atLeast percent: Int) -> Bool {
  100 * holders >= percent * identities
}
