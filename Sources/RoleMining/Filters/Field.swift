/// A field that a list can be filtered by, with its value type and operators.
///
/// Undocumented conditions do not compile, and neither do mixed conditions of two lists:
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

  /// The untyped field, for the parser and for servers.
  public var definition: FilterField {
    FilterField(name: name, kind: kind, operators: Abilities.operators)
  }
}

extension Field where Value == String {
  /// A field with one of `choices` as its value.
  init(_ name: String, choices: [String]) {
    self.init(name, kind: .choice(choices))
  }
}
