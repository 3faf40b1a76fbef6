/// Finds what is common to the identities with a value of an attribute, such as a department or a location.
///
/// An entitlement belongs to a value if nearly all identities with the value hold it, and most of its holders have
/// the value. If that is so for several values, the one whose identities are most similar to the holders (Jaccard)
/// counts. Attributes often repeat each other, as the department and its manager do; unless a later one is clearly
/// more similar, the first one counts. Access of a department's largest job alone is not common to the department:
/// whatever else people hold, most of them must hold what is common. All limits are ours.
struct AttributeLayers: Sendable {
  /// The percentage of holders who must have the value; otherwise the value does not explain the access.
  static let holdersWithin = 50

  /// How much more similar, from 0 to 1, a later attribute must be.
  static let clearly = 0.05

  let assignments: Assignments
  let scope: [Int]

  /// The popularity, in percent, that makes access common.
  let threshold: Int

  /// The least number of identities with a value.
  let minimum: Int

  private struct Place: Hashable {
    let attribute: Int
    let value: Int
  }

  /// The common cores of values, in the order of attributes and values.
  ///
  /// - Parameters:
  ///   - attributes: The attributes of the identities.
  ///   - everybodys: Entitlements that are common to everybody.
  ///   - effort: Asked whether to go on.
  /// - Returns: The cores.
  /// - Throws: `Stopped`.
  func cores(
    of attributes: [AttributeValues], beyond everybodys: Set<Int>, _ effort: Effort
  ) throws(Stopped) -> [CommonCore] {
    guard !attributes.isEmpty else { return [] }
    let tables = attributes.map { ValueTable($0, scope: scope) }
    var found: [Place: [Int]] = [:]
    for entitlement in 0..<assignments.entitlementCount where !everybodys.contains(entitlement) {
      try effort.check()
      guard let place = place(of: entitlement, in: tables) else { continue }
      found[place, default: []].append(entitlement)
    }
    var evenly: [Place: [Int]] = [:]
    for (place, entitlements) in found {
      try effort.check()
      let people = scope.filter { tables[place.attribute].valueOfIdentity[$0] == place.value }
      evenly[place] = entitlements.filter { isEvenlyHeld($0, among: people) }
    }
    return evenly.sorted { ($0.key.attribute, $0.key.value) < ($1.key.attribute, $1.key.value) }
      .map { place, entitlements in
        let table = tables[place.attribute]
        return CommonCore(
          entitlements: entitlements,
          layer: .identities(
            attribute: attributes[place.attribute].name, value: table.values[place.value]),
          people: scope.filter { table.valueOfIdentity[$0] == place.value })
      }
  }

  /// Whether most people hold an entitlement, whatever else they hold.
  private func isEvenlyHeld(_ entitlement: Int, among people: [Int]) -> Bool {
    var holders: [Int32: (all: Int, both: Int)] = [:]
    for person in people {
      let held = assignments.entitlements(of: person)
      let holdsIt = held.containsAscending(Int32(entitlement))
      for other in held {
        holders[other, default: (0, 0)].all += 1
        if holdsIt { holders[other, default: (0, 0)].both += 1 }
      }
    }
    let least = max(5, people.count / 20)
    return holders.values.allSatisfy { $0.all < least || 2 * $0.both >= $0.all }
  }

  private func place(of entitlement: Int, in tables: [ValueTable]) -> Place? {
    let holders = assignments.holders(of: entitlement)
    var best: (place: Place, similarity: Double)?
    for (number, table) in tables.enumerated() {
      var counts: [Int: Int] = [:]
      var holderCount = 0
      for holder in holders {
        guard let value = table.valueOfIdentity[Int(holder)] else { continue }
        holderCount += 1
        if value >= 0 { counts[value, default: 0] += 1 }
      }
      for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
        let people = table.counts[value]
        guard people >= max(2, minimum), people < scope.count,
          isHeld(by: count, of: people, atLeast: threshold),
          isHeld(by: count, of: holderCount, atLeast: Self.holdersWithin)
        else { continue }
        let similarity = Similarity(shared: count, total: people + holderCount - count).fraction
        let place = Place(attribute: number, value: value)
        guard let known = best else {
          best = (place, similarity)
          continue
        }
        let margin = known.place.attribute == number ? 0 : Self.clearly
        if similarity > known.similarity + margin { best = (place, similarity) }
      }
    }
    return best?.place
  }
}

/// The values of an attribute in a scope as numbers.
private struct ValueTable: Sendable {
  /// The values, ascending.
  let values: [String]

  /// How many identities have each value.
  let counts: [Int]

  /// The place of each identity's value; -1 without one, nil outside the scope.
  let valueOfIdentity: [Int?]

  init(_ attribute: AttributeValues, scope: [Int]) {
    let values = Set(scope.compactMap { attribute.values[$0] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(values, values.indices))
    var counts = [Int](repeating: 0, count: values.count)
    var valueOfIdentity = [Int?](repeating: nil, count: attribute.values.count)
    for identity in scope {
      let place = attribute.values[identity].flatMap { places[$0] }
      valueOfIdentity[identity] = place ?? -1
      if let place { counts[place] += 1 }
    }
    self.values = values
    self.counts = counts
    self.valueOfIdentity = valueOfIdentity
  }
}
