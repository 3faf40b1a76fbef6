import RoleEvidence

/// Made-up identities, written in short.
struct Crowd {
  private(set) var attributes: [[String: String]] = []
  private(set) var members: [Int] = []

  var table: AttributeTable { AttributeTable(attributes) }
  var role: IdentitySet { IdentitySet(members, capacity: attributes.count) }
  var memberAttributes: [[String: String]] { members.map { attributes[$0] } }

  /// Adds identities with the same attributes.
  mutating func add(_ count: Int, inRole: Bool = false, _ values: [String: String]) {
    if inRole { members += attributes.count..<attributes.count + count }
    attributes += repeatElement(values, count: count)
  }

  /// The same identities in another order.
  func shuffled(using generator: inout some RandomNumberGenerator) -> Crowd {
    let order = attributes.indices.shuffled(using: &generator)
    var crowd = Crowd()
    crowd.attributes = order.map { attributes[$0] }
    let isMember = Set(members)
    crowd.members = order.indices.filter { isMember.contains(order[$0]) }
    return crowd
  }

  /// Clerks of Finance and Treasury, among other clerks and others of both departments: 20 of 200, in five
  /// cities, each with a name and a mail address of their own.
  static let clerks: Crowd = {
    var crowd = Crowd()
    for (department, job, count) in [
      ("Finance", "Clerk", 12), ("Treasury", "Clerk", 8), ("Sales", "Clerk", 30),
      ("Finance", "Analyst", 40), ("Treasury", "Analyst", 30), ("Sales", "Analyst", 80),
    ] {
      let isInRole = job == "Clerk" && department != "Sales"
      for number in 0..<count {
        crowd.add(
          1, inRole: isInRole,
          [
            "department": department, "jobTitle": job, "location": "City \(number % 5)",
            "company": "Example", "name": "Person \(crowd.attributes.count)",
            "badge": "B\(crowd.attributes.count)", "cloudLifecycleState": "active",
          ])
      }
    }
    return crowd
  }()
}
