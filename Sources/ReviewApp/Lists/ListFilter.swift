import Review
import RoleMining

/// A filter as it was typed, divided into the part for the tenant and the part that is evaluated here over
/// the rows that are loaded (T-57).
struct ListFilter: Sendable, Equatable {
  /// Lets every row through.
  static let none = ListFilter()

  /// What was typed; empty for no filter.
  let text: String
  /// The whole condition in the API's grammar; empty for no filter.
  let condition: String
  /// The part for the tenant; nil for everything.
  let asked: FilterExpression?
  /// The part that is evaluated here; nil if the tenant evaluates it all.
  let rest: FilterExpression?

  private init(
    text: String = "", condition: String = "", asked: FilterExpression? = nil,
    rest: FilterExpression? = nil
  ) {
    self.text = text
    self.condition = condition
    self.asked = asked
    self.rest = rest
  }

  /// Reads and divides a filter for a list; empty text lets every row through, plain words filter by name.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - source: The list.
  ///   - attributes: The attributes of its rows; nil if they have none, or if they are not known.
  ///   - identityCount: The number of identities of the role, which new grants are computed from; nil if unknown.
  /// - Throws: The first error, with its place and what is allowed there.
  init(
    _ text: String, of source: ListSource, with attributes: Set<String>? = nil,
    identityCount: Int? = nil
  ) throws(FilterSyntaxError) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    let typed = try Self.expression(text, of: source, with: attributes)
    let whole = try Self.telling(identityCount, in: typed, text)
    let parts = whole.divided(by: source.tenantFilterFields)
    let known = Set(source.localFilterFields(with: attributes).map(\.name))
    let left = parts.rest?.conditions ?? []
    if let unknown = left.first(where: { !known.contains($0.field) }) {
      throw Self.onlyTenantKnows(unknown.field, in: text)
    }
    self.init(text: text, condition: typed.text, asked: parts.asked, rest: parts.rest)
  }

  private static func expression(
    _ text: String, of source: ListSource, with attributes: Set<String>?
  ) throws(FilterSyntaxError) -> FilterExpression {
    let fields = source.filterFields(with: attributes)
    let vocabulary = source.vocabulary(with: attributes)
    if let words = PlainWords(text, fields: fields, vocabulary: vocabulary) {
      return source.nameCondition(words.text)
    }
    return try FilterExpression(parsing: text, fields: fields, vocabulary: vocabulary)
  }

  private static func telling(
    _ identityCount: Int?, in expression: FilterExpression, _ text: String
  ) throws(FilterSyntaxError) -> FilterExpression {
    guard expression.conditions.contains(where: { $0.field == "newGrants" }) else {
      return expression
    }
    guard let identityCount else {
      throw FilterSyntaxError(
        text: text, columns: 1...max(1, text.count),
        message: "The new grants are not known until the role is loaded. Try again in a moment.")
    }
    return expression.tellingNewGrants(of: identityCount)
  }

  /// Whether a stored row passes the part that is evaluated here.
  func passes(_ packed: some PackedRow) -> Bool { rest == nil || passes(packed.row) }

  /// Whether a row passes the part that is evaluated here.
  func passes<Row: ListRow>(_ row: Row) -> Bool {
    guard let rest else { return true }
    let fields = Row.localFields
    return rest.matches { fields.value(of: $0, in: row) }
  }

  private static func onlyTenantKnows(_ field: String, in text: String) -> FilterSyntaxError {
    let place = text.firstRange(of: field)
    let start = place.map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    return FilterSyntaxError(
      text: text, columns: start + 1...start + max(1, field.count),
      message: "Only the tenant can evaluate '\(field)', and it cannot evaluate the rest of this "
        + "condition: join the two with 'and'.")
  }
}
