import RoleMiner
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Layers of common access` {
  /// Two departments at two locations, with jobs in them.
  static let access: PlantedAccess = {
    var access = PlantedAccess()
    for department in ["Sales", "Legal"] {
      for job in ["one", "two"] {
        for location in ["Berlin", "Tokyo"] {
          access.add(
            "\(department)-\(job)-\(location)-", count: 30,
            holding: ["mail", "chat", "wiki"] + PlantedAccess.rights(department, 2)
              + PlantedAccess.rights(location, 2) + PlantedAccess.rights(department + job, 4))
        }
      }
    }
    return access
  }()

  static func attribute(_ name: String, _ place: Int) -> AttributeValues {
    let values = access.identityIDs.map { ($0, String($0.split(separator: "-")[place])) }
    return AttributeValues(
      name: name, values: Dictionary(uniqueKeysWithValues: values), in: access.assignments)
  }

  static func layers(_ attributes: [AttributeValues]) -> [String: [String]] {
    let assignments = access.assignments
    let result = assignments.mine(MiningParameters(type: .common, attributes: attributes))
    let named = result.roles.map { role -> (String, [String]) in
      switch role.layer {
      case .identities(let attribute, let value):
        ("\(attribute) \(value)", assignments.names(role.core))
      case .everybody: ("everybody", assignments.names(role.core))
      case nil: ("none", [])
      }
    }
    return Dictionary(uniqueKeysWithValues: named)
  }

  @Test func `distinguish what everybody, a department and a location hold`() {
    let found = Self.layers([Self.attribute("department", 0), Self.attribute("location", 2)])
    #expect(
      found == [
        "everybody": ["chat", "mail", "wiki"],
        "department Sales": ["Sales-0", "Sales-1"], "department Legal": ["Legal-0", "Legal-1"],
        "location Berlin": ["Berlin-0", "Berlin-1"], "location Tokyo": ["Tokyo-0", "Tokyo-1"],
      ])
  }

  @Test func `name the first of two attributes that say the same`() {
    let found = Self.layers([Self.attribute("department", 0), Self.attribute("unit", 0)])
    #expect(found.keys.sorted() == ["department Legal", "department Sales", "everybody"])
  }

  @Test func `without attributes have only that of everybody`() {
    #expect(Self.layers([]) == ["everybody": ["chat", "mail", "wiki"]])
  }
}
