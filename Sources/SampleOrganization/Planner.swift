/// Plans an organisation step by step. All steps draw from one random sequence, so their order matters.
struct Planner {
  let size: OrganizationSize
  let departments: [DepartmentTemplate]
  var catalog: Catalog
  var random: Random

  init(size: OrganizationSize, random: Random) {
    var random = random
    self.size = size
    departments = (0..<size.departments).map(DepartmentTemplate.numbered)
    catalog = Catalog(sourceCount: size.sources, random: &random)
    self.random = random
  }

  mutating func birthright() -> [Int] {
    let names = [
      ["Domain Users", "GG-VPN-Standard"], ["sg-all-employees", "sg-office-apps"],
      ["Employee as Self", "Time Tracking"], ["Z_EMPLOYEE_SELF_SERVICE", "Z_TRAVEL_EXPENSES"],
    ]
    return names.enumerated().flatMap { source, names in
      names.map { name in
        catalog.add(name: name, purpose: "Everybody's access", source: source, random: &random)
      }
    }
  }

  mutating func locations() -> [Plan.Location] {
    PersonNames.cities.prefix(size.locations).map { city in
      let office = plainName(city).capitalizedFirst
      return Plan.Location(
        city: city,
        entitlements: [
          catalog.add(
            name: "GG-LOC-\(office)-Printers", purpose: "Printers in \(city)", source: 0,
            random: &random),
          catalog.add(
            name: "sg-loc-\(plainName(city))-badge", purpose: "Doors in \(city)", source: 1,
            random: &random),
        ])
    }
  }

  mutating func departmentBases() -> [[Int]] {
    departments.map { department in
      let shared = catalog.sources(running: DepartmentTemplate.sharedApplications)
      let topics = random.pick(
        random.integer(in: 2...4), of: ["Everyone", "Shared Drive", "Team Site", "News"])
      return topics.map { topic in
        catalog.add(
          shared: topic, code: department.code, source: random.pick(shared), random: &random)
      }
    }
  }

  mutating func duties() -> [Plan.Duty] {
    (0..<size.duties).map { number in
      let template = DutyTemplate.numbered(number)
      let entitlements = (0..<random.integer(in: 3...8)).map { _ in
        catalog.add(
          topics: template.topics, code: template.code,
          source: random.below(catalog.sources.count), random: &random)
      }
      return Plan.Duty(name: template.name, entitlements: entitlements)
    }
  }

  mutating func legacy() -> [Int] {
    let systems = [
      "fax-gateway", "crm-export", "notes-archive", "host-terminal", "intranet-editor",
      "ftp-dropbox",
      "pilot-2014", "migration-temp", "test-users", "old-reporting", "scanner-share",
      "wiki-readonly",
    ]
    return (0..<size.identities / 25).map { _ in
      catalog.add(
        name: "legacy-\(random.pick(systems))", purpose: "Left over from an earlier system",
        source: random.below(catalog.sources.count), random: &random)
    }
  }
}

extension String {
  /// The same with an uppercase first letter.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
