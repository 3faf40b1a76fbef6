/// The values of one attribute, with each text stored once.
struct AttributeColumn {
  let name: String
  /// The different values.
  private(set) var values: [String] = []
  /// The place of each identity's value, or -1.
  private(set) var places: [Int32] = []
  private var known: [String: Int32] = [:]

  init(_ name: String) {
    self.name = name
  }

  /// Adds the next identity's value; empty means none.
  mutating func add(_ value: String) {
    guard !value.isEmpty else { return places.append(-1) }
    if let place = known[value] { return places.append(place) }
    let place = Int32(values.count)
    known[value] = place
    values.append(value)
    places.append(place)
  }

  /// Replaces values.
  mutating func replace(_ replacement: (String) throws -> String?) rethrows {
    values = try values.map { try replacement($0) ?? $0 }
    known = [:]
  }

  /// The value of an identity, by its place.
  subscript(identity: Int) -> String? {
    places[identity] < 0 ? nil : values[Int(places[identity])]
  }

  /// Whether the values are names, addresses or dates of single people.
  var isPersonal: Bool { Self.personal.contains(name.folded) }

  /// Whether the attribute can distinguish groups. Attributes that differ for nearly everyone cannot, and neither can
  /// names.
  var tellsGroupsApart: Bool {
    guard !isPersonal else { return false }
    let holders = places.count { $0 >= 0 }
    return holders > 0 && Set(values).count * 2 <= max(holders, 2)
  }

  private static let personal: Set<String> = [
    "firstname", "lastname", "displayname", "name", "email", "phone", "startdate",
  ]
}
