import Review
import RoleMining

/// A filter as it was typed, divided into what the tenant is asked for and what is done here over
/// the rows that are loaded (T-57).
struct ListFilter: Sendable, Equatable {
  /// Lets every row through.
  static let none = ListFilter()

  /// What was typed; empty for no filter.
  let text: String
  /// What the tenant is asked for; nil for everything.
  let asked: FilterExpression?
  /// What is done here; nil when the tenant does it all.
  let rest: FilterExpression?

  private init(text: String = "", asked: FilterExpression? = nil, rest: FilterExpression? = nil) {
    self.text = text
    self.asked = asked
    self.rest = rest
  }

  /// Reads and divides a filter for a list; empty text lets every row through.
  ///
  /// - Throws: The first thing that is wrong, with its place and what is allowed there.
  init(_ text: String, of source: ListSource) throws(FilterSyntaxError) {
    guard !text.isEmpty else {
      self.init()
      return
    }
    let whole = try FilterExpression(
      parsing: text, fields: source.filterFields, vocabulary: .shown)
    let parts = whole.divided(by: source.tenantFilterFields)
    let known = Set(source.localFilterFields.map(\.name))
    let left = parts.rest?.conditions ?? []
    if let unknown = left.first(where: { !known.contains($0.field) }) {
      throw Self.onlyTenantKnows(unknown.field, in: text)
    }
    self.init(text: text, asked: parts.asked, rest: parts.rest)
  }

  /// Whether what is done here lets a row through.
  func passes(_ packed: some PackedRow) -> Bool {
    guard let rest else { return true }
    let row = packed.row
    return rest.matches { type(of: row).localFields.value(of: $0, in: row) }
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
