extension Planner {
  /// A planned job.
  struct Vacancy {
    let title: String
    let topics: [String]
    let department: Int
  }

  /// Each department has at least one job; further departments are random. When the known titles are
  /// used up, senior and lead positions follow.
  mutating func vacancies() -> [Vacancy] {
    var opened = [Int](repeating: 0, count: departments.count)
    return (0..<size.jobs).map { number in
      let department =
        number < departments.count
        ? number : random.pick(departments.indices.filter { opened[$0] < mostJobs(of: $0) })
      defer { opened[department] += 1 }
      return vacancy(opened[department], in: department)
    }
  }

  /// The maximum number of jobs in a department, by its templates.
  private func mostJobs(of department: Int) -> Int { 3 * departments[department].jobs.count }

  private func vacancy(_ number: Int, in department: Int) -> Vacancy {
    let templates = departments[department].jobs
    let template = templates[number % templates.count]
    let grade = ["", "Senior ", "Lead "][number / templates.count]
    return Vacancy(title: grade + template.title, topics: template.topics, department: department)
  }

  /// The entitlements of each job, ascending: a log-normal number of them on two to five sources. More than
  /// half of the jobs share up to three with another job of the department.
  mutating func bundles(for vacancies: [Vacancy]) -> [[Int]] {
    let counts = bundleSizes()
    var own: [[Int]] = []
    for (vacancy, count) in zip(vacancies, counts) { own.append(bundle(of: count, for: vacancy)) }
    return vacancies.indices.map { place in
      let siblings = vacancies.indices.filter {
        $0 != place && vacancies[$0].department == vacancies[place].department
      }
      guard !siblings.isEmpty, random.chance(0.6) else { return own[place] }
      let lender = own[random.pick(siblings)]
      let borrowed = random.pick(random.integer(in: 1...3), of: lender)
      return (own[place] + borrowed).sorted()
    }
  }

  /// The number of each job's own entitlements. Random numbers are adjusted until the mean is eleven and a
  /// quarter, so that organisations of one size have about the same amount of access.
  private mutating func bundleSizes() -> [Int] {
    let allowed = 4...30
    var sizes = (0..<size.jobs).map { _ in
      let drawn = Int(random.logNormal(median: 11, sigma: 0.45))
      return min(max(drawn, allowed.lowerBound), allowed.upperBound)
    }
    var missing = 45 * size.jobs / 4 - sizes.reduce(0, +)
    while missing != 0 {
      let job = random.below(sizes.count)
      guard allowed.contains(sizes[job] + missing.signum()) else { continue }
      sizes[job] += missing.signum()
      missing -= missing.signum()
    }
    return sizes
  }

  private mutating func bundle(of count: Int, for vacancy: Vacancy) -> [Int] {
    let department = departments[vacancy.department]
    let sources = random.pick(
      random.integer(in: 2...5),
      of: catalog.sources(
        running: department.applications + DepartmentTemplate.sharedApplications))
    return (0..<count).map { _ in
      let source = random.pick(sources)
      // Some names exist in several applications: only the application distinguishes them.
      guard random.chance(0.97) else {
        return catalog.add(
          name: random.pick(ApplicationTemplate.commonplace),
          purpose: "Granted by the application's owner",
          source: source, random: &random)
      }
      return catalog.add(
        topics: vacancy.topics, code: department.code, source: source,
        random: &random)
    }
  }
}

extension DepartmentTemplate {
  /// The department with this number: the known ones first, then their foreign branches.
  static func numbered(_ number: Int) -> DepartmentTemplate {
    let template = all[number % all.count]
    guard number >= all.count else { return template }
    return DepartmentTemplate(
      name: "\(template.name) International", code: template.code + "INT",
      applications: template.applications, jobs: template.jobs)
  }
}
