/// How many rows a list has with its filter, as far as that is known.
enum ListTotal: Sendable, Equatable {
  /// No page came yet.
  case unknown
  /// T-65: the tenant did not tell; about so many, going by the pages that came.
  case estimated(Int)
  /// The tenant told, or the last page came.
  case told(Int)

  /// The number, told or not; nil when nothing is known.
  var number: Int? {
    switch self {
    case .unknown: nil
    case .estimated(let number), .told(let number): number
    }
  }

  /// Where the list ends; nil when it may go on.
  var end: Int? { if case .told(let number) = self { number } else { nil } }
}
