/// The sources and entitlements so far. Names of entitlements are unique within a source.
struct Catalog {
  private(set) var sources: [SampleSource] = []
  private(set) var entitlements: [SampleEntitlement] = []
  /// What each entitlement is about.
  private(set) var topics: [String] = []
  private var templates: [ApplicationTemplate] = []
  private var takenNames: [Set<String>] = []

  init(sourceCount: Int, random: inout Random) {
    let known = ApplicationTemplate.all
    for place in 0..<sourceCount {
      let template = known[place % known.count]
      let round = place / known.count
      sources.append(
        SampleSource(
          id: random.id(), name: round == 0 ? template.name : "\(template.name) \(round + 1)",
          attribute: template.attribute, isActivityComplete: random.chance(0.7)))
      templates.append(template)
      takenNames.append([])
    }
  }

  /// The indices of the sources for an application, ascending.
  func sources(running applications: [String]) -> [Int] {
    templates.indices.filter { applications.contains(templates[$0].name) }
  }

  /// Adds an entitlement for one of some topics, named in the style of its application; with a unique
  /// name if possible.
  mutating func add(topics: [String], code: String, source: Int, random: inout Random) -> Int {
    let template = templates[source]
    let all = topics.flatMap { topic in template.endings.map { (topic: topic, ending: $0) } }
    let free = all.filter {
      !takenNames[source].contains(template.name(code: code, topic: $0.topic, ending: $0.ending))
    }
    let (topic, ending) = random.pick(free.isEmpty ? all : free)
    return add(
      name: template.name(code: code, topic: topic, ending: ending), topic: topic,
      purpose: "\(topic) (\(ending)) for \(code)", source: source, random: &random)
  }

  /// Adds an entitlement for a whole department.
  mutating func add(shared topic: String, code: String, source: Int, random: inout Random) -> Int {
    add(
      name: templates[source].name(code: code, topic: topic, ending: ""),
      purpose: "\(topic) of \(code)", source: source, random: &random)
  }

  /// Adds an entitlement; a duplicate name gets a number.
  mutating func add(
    name: String, topic: String? = nil, purpose: String, source: Int, random: inout Random
  ) -> Int {
    var distinct = name
    var number = 2
    while !takenNames[source].insert(distinct).inserted {
      distinct = name.contains(" ") ? "\(name) \(number)" : "\(name)-\(number)"
      number += 1
    }
    let description = random.description(of: purpose, in: sources[source].name)
    entitlements.append(
      SampleEntitlement(
        id: random.id(), name: distinct, description: description,
        isPrivileged: ApplicationTemplate.isPrivileged(name), source: source))
    topics.append(topic ?? name)
    return entitlements.count - 1
  }
}

extension Random {
  /// 30 % of the entitlements have no description or an empty one, some a long one, as in real directories.
  mutating func description(of purpose: String, in application: String) -> String? {
    switch unit() {
    case ..<0.2: nil
    case ..<0.3: ""
    case ..<0.35:
      "\(purpose) in \(application). Requested through the service portal, approved by the manager and "
        + "by the owner of the application, and reviewed twice a year; do not grant it to contractors "
        + "without a sponsor."
    default: "\(purpose) in \(application)"
    }
  }
}
