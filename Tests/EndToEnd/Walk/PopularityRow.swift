/// A row of the entitlements as a person reads it: `name … ███▊ 97.2  35/36  1 …`.
struct PopularityRow: CustomStringConvertible {
  let bar: Substring
  let popularity: Double
  let holders: Int
  let people: Int
  /// The new grants as they are shown.
  let missing: Int
  let description: String

  /// Nil if a line is not such a row.
  init?(_ line: String) {
    let words = line.split(separator: " ")
    guard
      let place = words.firstIndex(where: { $0.contains("/") && Self.fraction($0) != nil }),
      place >= 2, let (holders, people) = Self.fraction(words[place]),
      let popularity = Double(words[place - 1]), place + 1 < words.count,
      let missing = Int(words[place + 1].filter { $0 != "," })
    else { return nil }
    (bar, self.popularity) = (words[place - 2], popularity)
    (self.holders, self.people, self.missing) = (holders, people, missing)
    description = line
  }

  /// What the holders make, in percent with one digit.
  var expectedPopularity: Double {
    (Double(holders) * 1000 / Double(people)).rounded() / 10
  }

  private static func fraction(_ word: Substring) -> (Int, Int)? {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let holders = Int(parts[0]), let people = Int(parts[1]), people > 0
    else { return nil }
    return (holders, people)
  }
}
