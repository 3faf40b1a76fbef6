/// Whether a condition could describe a role by chance.
///
/// If few others fit a rule, some two or three values of any attribute exclude many of them, but next month
/// they would exclude different people. So each condition has to pass Pearson's test on the table of those who fit the
/// rule without it, or of everybody for the first condition: in the role or not, with one of the values or not.
enum RuleChance {
  /// The least χ² for one value; by chance, one condition in a thousand reaches it.
  private static let least = 11.0
  /// Added for each further value, because each can be chosen among many.
  private static let furtherValue = 3.0

  /// - Parameters:
  ///   - all: How many fit without the condition: of the role, and others.
  ///   - fitting: How many of them fit with it.
  ///   - valueCount: The number of values that it names.
  /// - Returns: Whether it keeps more of the role than chance would.
  static func isUnlikely(
    of all: (members: Int, others: Int), _ fitting: (members: Int, others: Int), valueCount: Int
  ) -> Bool {
    let (members, others) = (Double(fitting.members), Double(fitting.others))
    let lostMembers = Double(all.members) - members
    let lostOthers = Double(all.others) - others
    let difference = members * lostOthers - others * lostMembers
    let divisor =
      (members + others) * (lostMembers + lostOthers) * (members + lostMembers)
      * (others + lostOthers)
    guard difference > 0, divisor > 0 else { return false }
    let total = members + others + lostMembers + lostOthers
    return total * difference * difference / divisor >= least + furtherValue
      * Double(valueCount - 1)
  }
}
