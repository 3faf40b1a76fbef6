/// Generates names. Duplicates get a middle initial, and every identity a unique address.
struct Names {
  struct Name {
    let first: String
    let last: String
    let full: String
    let email: String
  }

  private var timesDrawn: [String: Int] = [:]

  mutating func next(_ random: inout Random) -> Name {
    let first = random.pick(PersonNames.first)
    let last = random.pick(PersonNames.last)
    let initial = random.pick(Array("ABCDEFGHIJKLMNOPRSTVWZ"))
    let earlier = timesDrawn["\(first) \(last)", default: 0]
    timesDrawn["\(first) \(last)"] = earlier + 1
    let number = earlier == 0 ? "" : "\(earlier + 1)"
    return Name(
      first: first, last: last,
      full: earlier == 0 ? "\(first) \(last)" : "\(first) \(initial). \(last)",
      email: "\(plainName(first)).\(plainName(last))\(number)@example.org")
  }
}
