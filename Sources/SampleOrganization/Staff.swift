/// Everybody who works in a planned organisation, in the order of their jobs.
struct Staff {
  private(set) var identities: [SampleIdentity] = []

  /// The job of each identity, as a place in the plan's jobs.
  let jobs: [Int]

  /// The city of each identity, as a place in the plan's locations, even where none is recorded.
  let locations: [Int]

  init(plan: Plan, seed: UInt64) {
    var random = Random(seed: seed, for: .people)
    let jobs = plan.jobs.indices.flatMap { job in
      repeatElement(job, count: plan.jobs[job].memberCount)
    }
    let chart = OrganizationChart(plan: plan, jobs: jobs, random: &random)
    var names = Names()
    var locations: [Int] = []
    for (place, job) in jobs.enumerated() {
      let location = random.place(byWeight: plan.locationWeights)
      locations.append(location)
      identities.append(
        SampleIdentity(
          name: names.next(&random), job: plan.jobs[job],
          department: plan.departments[plan.jobs[job].department].name,
          city: plan.locations[location].city, costCenter: plan.costCenter(of: job),
          seat: chart.seats[place], random: &random))
    }
    self.jobs = jobs
    self.locations = locations
  }
}

extension Plan {
  /// Each city is three quarters as large as the one before: the largest of seven has 29 %.
  var locationWeights: [Double] {
    var weight = 1.0
    return locations.map { _ in
      defer { weight *= 0.75 }
      return weight
    }
  }

  func costCenter(of job: Int) -> String {
    let department = jobs[job].department
    let within = departments[department].jobs.firstIndex(of: job) ?? 0
    return "CC-\(1000 + 100 * department + 5 * within)"
  }
}

extension SampleIdentity {
  init(
    name: Names.Name, job: Plan.JobProfile, department: String, city: String, costCenter: String,
    seat: OrganizationChart.Seat, random: inout Random
  ) {
    let age = random.unit()
    id = random.id()
    self.name = name.full
    firstName = name.first
    lastName = name.last
    email = name.email
    self.department = department
    jobTitle = random.chance(0.01) ? nil : seat.title ?? job.title
    location = random.chance(0.02) ? nil : city
    manager = seat.manager
    employeeType = random.chance(0.12) ? "contractor" : "employee"
    startDate =
      CalendarDay(daysSince1970: CalendarDay.today.daysSince1970 - 1 - Int(6_000 * age * age)).text
    self.costCenter = costCenter
    lifecycleState =
      random.chance(0.97) ? "active" : random.pick(["longTermLeave", "inactive"])
  }
}
