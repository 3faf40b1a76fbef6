/// The attribute values of identities, column by column, so that large organisations stay small in
/// memory and are counted fast.
///
/// Identities are numbered from 0. A value without visible characters counts as none.
package struct AttributeTable: Sendable {
  /// The values of one attribute.
  package struct Column: Sendable {
    /// The attribute's name.
    package let name: String
    /// What the attribute says; looked up once, because that takes longer than counting a role.
    package let kind: AttributeKind
    /// The distinct values, in the order in which they were first met.
    package private(set) var values: [String] = []
    /// How many identities have each of the values.
    package private(set) var counts: [Int] = []
    /// The value's place in `values` for each identity; -1 for none.
    package private(set) var places: [Int32]
    private var known: [String: Int32] = [:]

    init(name: String, identityCount: Int) {
      self.name = name
      kind = AttributeKind(name)
      places = Array(repeating: -1, count: identityCount)
    }

    mutating func set(_ value: String, of identity: Int) {
      let place =
        known[value]
        ?? {
          values.append(value)
          counts.append(0)
          known[value] = Int32(values.count - 1)
          return Int32(values.count - 1)
        }()
      if places[identity] >= 0 { counts[Int(places[identity])] -= 1 }
      counts[Int(place)] += 1
      places[identity] = place
    }

    /// The value of an identity, if it has one.
    package func value(of identity: Int) -> String? {
      places[identity] < 0 ? nil : values[Int(places[identity])]
    }
  }

  /// The number of identities.
  package let identityCount: Int
  /// The attributes, in the order in which they were first met.
  package private(set) var columns: [Column] = []
  private var columnPlaces: [String: Int] = [:]

  /// Creates a table without attributes.
  package init(identityCount: Int) { self.identityCount = identityCount }

  /// Creates a table from the attributes of identities. Attributes are in the order of their names.
  package init(_ identities: [[String: String]]) {
    self.init(identityCount: identities.count)
    for (number, attributes) in identities.enumerated() {
      for (name, value) in attributes { set(value, for: name, of: number) }
    }
    columns.sort { $0.name < $1.name }
    columnPlaces = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
  }

  /// Sets an attribute of an identity, whose number must be below the number of identities.
  package mutating func set(_ value: String, for attribute: String, of identity: Int) {
    guard !value.allSatisfy(\.isWhitespace) else { return }
    let place =
      columnPlaces[attribute]
      ?? {
        columns.append(Column(name: attribute, identityCount: identityCount))
        columnPlaces[attribute] = columns.count - 1
        return columns.count - 1
      }()
    columns[place].set(value, of: identity)
  }

  /// The column of an attribute.
  package func column(_ attribute: String) -> Column? {
    columnPlaces[attribute].map { columns[$0] }
  }
}
