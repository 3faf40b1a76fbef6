/// The reporting lines: three executives at the top, one head per department, and below them teams of
/// six to twelve people with the same job, led by one of them.
struct OrganizationChart {
  struct Seat {
    /// The title, if it is not the job's.
    var title: String?
    var manager: Int?
  }

  private(set) var seats: [Seat]

  /// Assigns all positions. `jobs` is the job of each identity, equal ones adjacent.
  init(plan: Plan, jobs: [Int], random: inout Random) {
    seats = Array(repeating: Seat(), count: jobs.count)
    let ranges = Self.ranges(of: jobs, count: plan.jobs.count)
    let executives = seatExecutives(in: ranges)
    let heads = seatHeads(plan: plan, ranges: ranges, executives: executives, random: &random)
    let seated = Set(executives + heads)
    for (job, range) in ranges.enumerated() {
      let head = heads[plan.jobs[job].department]
      seatTeams(of: range.filter { !seated.contains($0) }, under: head, random: &random)
    }
  }

  private static func ranges(of jobs: [Int], count: Int) -> [Range<Int>] {
    var counts = [Int](repeating: 0, count: count)
    for job in jobs { counts[job] += 1 }
    var start = 0
    return counts.map { length in
      defer { start += length }
      return start..<(start + length)
    }
  }

  /// The last of each of the first three jobs; the first of them is at the top.
  private mutating func seatExecutives(in ranges: [Range<Int>]) -> [Int] {
    let titles = ["Chief Executive Officer", "Chief Financial Officer", "Chief Operating Officer"]
    let places = ranges.prefix(titles.count).map { $0.upperBound - 1 }
    for (place, title) in zip(places, titles) {
      seats[place] = Seat(title: title, manager: place == places[0] ? nil : places[0])
    }
    return places
  }

  /// The first of each department's first job.
  private mutating func seatHeads(
    plan: Plan, ranges: [Range<Int>], executives: [Int], random: inout Random
  ) -> [Int] {
    plan.departments.map { department in
      let place = ranges[department.jobs[0]].lowerBound
      seats[place] = Seat(
        title: "Head of \(department.name)", manager: random.pick(executives))
      return place
    }
  }

  private mutating func seatTeams(of people: [Int], under head: Int, random: inout Random) {
    var rest = people[...]
    while let lead = rest.popFirst() {
      seats[lead].manager = head
      let team = rest.prefix(random.integer(in: 5...11))
      for member in team { seats[member].manager = lead }
      rest = rest.dropFirst(team.count)
    }
  }
}
