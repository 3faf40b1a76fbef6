/// A field of a list that can be filtered by, with the type of its values and what can be asked of it.
///
/// What the endpoint does not document does not compile:
///
///     Filter<PotentialRoleFields> { $0.quality >= 80 && $0.name.starts(with: "Eng") }
///     Filter<PotentialRoleFields> { $0.description == "all" }  // error: no 'eq' on description
public struct Field<Value: FilterableValue, Abilities: FieldAbility>: Sendable {
  /// The name on the wire.
  public let name: String
  private let kind: FilterField.Kind

  init(_ name: String) {
    self.init(name, kind: Value.kind)
  }

  fileprivate init(_ name: String, kind: FilterField.Kind) {
    self.name = name
    self.kind = kind
  }

  /// The field as the parser and a server know it.
  public var definition: FilterField {
    FilterField(name: name, kind: kind, operators: Abilities.operators)
  }
}

extension Field where Value == String {
  /// A field that holds one of `choices`.
  init(_ name: String, choices: [String]) {
    self.init(name, kind: .choice(choices))
  }
}
