/// The organisation without its people: departments, jobs, duties, cities, sources, entitlements.
struct Plan {
  let sources: [SampleSource]
  let entitlements: [SampleEntitlement]
  /// What each entitlement is about.
  let topics: [String]
  let birthright: [Int]
  let departments: [Department]
  let locations: [Location]
  let jobs: [JobProfile]
  let duties: [Duty]

  /// Entitlements that are no longer granted; single identities still hold them.
  let legacy: [Int]

  struct Department {
    let name: String
    let code: String
    let base: [Int]
    let jobs: [Int]
  }

  struct Location {
    let city: String
    let entitlements: [Int]
  }

  struct JobProfile {
    let title: String
    let department: Int
    let entitlements: [Int]
    let memberCount: Int
  }

  struct Duty {
    let name: String
    let entitlements: [Int]
  }

  init(size: OrganizationSize, seed: UInt64) {
    var planner = Planner(size: size, random: Random(seed: seed, for: .plan))
    birthright = planner.birthright()
    locations = planner.locations()
    let vacancies = planner.vacancies()
    let bases = planner.departmentBases()
    let bundles = planner.bundles(for: vacancies)
    duties = planner.duties()
    legacy = planner.legacy()
    let memberCounts = size.memberCounts
    jobs = vacancies.indices.map { place in
      JobProfile(
        title: vacancies[place].title, department: vacancies[place].department,
        entitlements: bundles[place], memberCount: memberCounts[place])
    }
    departments = bases.indices.map { place in
      Department(
        name: planner.departments[place].name, code: planner.departments[place].code,
        base: bases[place],
        jobs: vacancies.indices.filter { vacancies[$0].department == place })
    }
    sources = planner.catalog.sources
    entitlements = planner.catalog.entitlements
    topics = planner.catalog.topics
  }
}

extension OrganizationSize {
  /// The number of identities per job: 20 each, the rest by Zipf's law with exponent 0.75 and offset
  /// 2.5, the rounding remainder to the first.
  var memberCounts: [Int] {
    let weights = (0..<jobs).map { place in
      let root = (Double(place) + 2.5).squareRoot()
      return 1 / (root * root.squareRoot())
    }
    let rest = Double(identities - 20 * jobs)
    let total = weights.reduce(0, +)
    var counts = weights.map { 20 + Int(rest * $0 / total) }
    counts[0] += identities - counts.reduce(0, +)
    return counts
  }
}
