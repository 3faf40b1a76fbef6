/// A field that a list can be filtered by, with the type of its values and what can be asked of it.
///
/// What the endpoint does not document does not compile, and conditions of two lists do not mix:
///
///     Filter<PotentialRoleFields> { $0.quality >= 80 && $0.name.starts(with: "Eng") }
///     Filter<PotentialRoleFields> { $0.description == "all" }  // error: no 'eq' on description
public struct Field<Fields: ListingFields, Value: FilterableValue, Abilities: FieldAbility>:
  Sendable
{
  /// The name on the wire.
  public let name: String
  private let kind: FilterField.Kind

  private init(_ name: String, kind: FilterField.Kind) {
    self.name = name
    self.kind = kind
  }

  init(_ name: String) {
    self.init(name, kind: Value.kind)
  }

  /// A field that another list has as well.
  init<Other>(_ field: Field<Other, Value, Abilities>) {
    self.init(field.name, kind: field.kind)
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
