import FoundationEssentials
import RoleMining

/// The fields that the rows of a list can be filtered by here, because the tenant cannot (T-57).
package struct LocalFields<Row: Sendable>: Sendable {
  /// The fields, as a filter names them.
  let definitions: [FilterField]
  private let fields: [String: LocalField<Row>]
  private let other: @Sendable (String, Row) -> FilterValue?

  /// - Parameters:
  ///   - fields: The fields.
  ///   - other: The value of a field that only some tenants have.
  init(
    _ fields: [LocalField<Row>],
    other: @escaping @Sendable (String, Row) -> FilterValue? = { _, _ in nil }
  ) {
    definitions = fields.map(\.definition)
    self.fields = Dictionary(fields.map { ($0.definition.name, $0) }) { first, _ in first }
    self.other = other
  }

  /// The row's value of a field; nil when it has none.
  func value(of field: String, in row: Row) -> FilterValue? {
    fields[field].map { $0.value(row) } ?? other(field, row)
  }

  /// The fields that have one of some names.
  func named(_ names: Set<String>) -> LocalFields {
    LocalFields(definitions.compactMap { names.contains($0.name) ? fields[$0.name] : nil })
  }
}

/// A field that is evaluated here, with every operator that makes sense for its values.
struct LocalField<Row: Sendable>: Sendable {
  let definition: FilterField
  let value: @Sendable (Row) -> FilterValue?

  private init<Value>(
    _ name: String, _ kind: FilterField.Kind, _ path: any KeyPath<Row, Value?> & Sendable,
    operators: [FilterOperator]? = nil, value: @escaping @Sendable (Value) -> FilterValue
  ) {
    definition = FilterField(name: name, kind: kind, operators: operators ?? kind.localOperators)
    self.value = { $0[keyPath: path].map(value) }
  }

  static func text(_ name: String, _ path: any KeyPath<Row, String?> & Sendable) -> LocalField {
    LocalField(name, .text, path) { .text($0) }
  }

  static func number(_ name: String, _ path: any KeyPath<Row, Int?> & Sendable) -> LocalField {
    LocalField(name, .number, path) { .integer($0) }
  }

  static func decimal(
    _ name: String, _ path: any KeyPath<Row, Double?> & Sendable
  ) -> LocalField {
    LocalField(name, .number, path) { .number($0) }
  }

  static func flag(_ name: String, _ path: any KeyPath<Row, Bool?> & Sendable) -> LocalField {
    LocalField(name, .boolean, path) { .boolean($0) }
  }

  static func date(
    _ name: String, _ path: any KeyPath<Row, Date?> & Sendable, _ operators: FilterOperator...
  ) -> LocalField {
    LocalField(name, .date, path, operators: operators.isEmpty ? nil : operators) { .date($0) }
  }

  /// One of the words that the service is known to use.
  static func word<Word: OpenValue>(
    _ name: String, _ path: any KeyPath<Row, Word?> & Sendable, _ words: Word...
  ) -> LocalField {
    LocalField(name, .choice(words.map(\.rawValue)), path) { .text($0.rawValue) }
  }
}

extension LocalField {
  /// One of some words of this program.
  static func words(
    _ name: String, _ path: any KeyPath<Row, String?> & Sendable, _ words: [String]
  ) -> LocalField {
    LocalField(name, .choice(words), path) { .text($0) }
  }
}

extension FilterField {
  /// An attribute of identities, which only some tenants have.
  static func attribute(_ name: String) -> FilterField {
    FilterField(name: name, kind: .text, operators: Kind.text.localOperators)
  }
}

extension FilterField.Kind {
  fileprivate var localOperators: [FilterOperator] {
    switch self {
    case .text: [.eq, .ne, .sw, .co, .in, .pr, .isnull]
    case .number, .date: [.eq, .ne, .ge, .gt, .le, .lt, .in, .pr, .isnull]
    case .choice: [.eq, .ne, .in, .pr, .isnull]
    case .boolean: [.eq, .ne, .pr, .isnull]
    }
  }
}
