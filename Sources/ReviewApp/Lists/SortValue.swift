/// What a row is sorted by: rows without a value come last, numbers by size, text by its letters.
package enum SortValue: Sendable, Hashable {
  /// The row has no value in this column.
  case none
  /// A number, a date as seconds, or a flag as 0 or 1.
  case number(Double)
  /// Text, compared without regard to case.
  case text(String)

  /// A number or nothing.
  package init(_ number: (some BinaryInteger)?) {
    self = number.map { .number(Double($0)) } ?? .none
  }

  /// A number or nothing.
  package init(_ number: Double?) {
    self = number.map { .number($0) } ?? .none
  }

  /// Text or nothing.
  package init(_ text: String?) {
    self = text.map { .text($0.lowercased()) } ?? .none
  }

  /// Whether this value comes before another; rows without a value come last in either direction.
  func precedes(_ other: SortValue, descending: Bool) -> Bool {
    switch (self, other) {
    case (.none, _): false
    case (_, .none): true
    case (.number(let left), .number(let right)): descending ? left > right : left < right
    case (.text(let left), .text(let right)): descending ? left > right : left < right
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}
