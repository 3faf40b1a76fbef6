/// The rows of a list that are here.
enum ListRows<Row: ListRow>: Sendable {
  /// Some pages of the tenant's list, shown as they are.
  case window(PageWindow<Row>)
  /// All pages are being loaded; what is shown meanwhile.
  case completing(PageWindow<Row>, Meanwhile)
  /// All rows are here, in an order of our own.
  case arranged(Arrangement<Row>)

  /// What is shown while all pages are being loaded.
  enum Meanwhile: Sendable {
    /// The pages that came.
    case pages
    /// What passes the filter of the pages that came (T-57).
    case passing(Arrangement<Row>)
    /// All rows as they were before the refresh.
    case before(Arrangement<Row>)
  }

  /// The pages; nil when all rows are here and none is asked for.
  var window: PageWindow<Row>? {
    switch self {
    case .window(let window), .completing(let window, _): window
    case .arranged: nil
    }
  }

  /// The rows that are shown in an order of our own; nil when pages are shown.
  var arrangement: Arrangement<Row>? {
    switch self {
    case .window, .completing(_, .pages): nil
    case .completing(_, .passing(let rows)), .completing(_, .before(let rows)): rows
    case .arranged(let rows): rows
    }
  }

  /// Whether all pages are being loaded.
  var isCompleting: Bool { if case .completing = self { true } else { false } }

  /// Changes the pages, when there are any.
  mutating func changeWindow(_ change: (inout PageWindow<Row>) -> Void) {
    switch self {
    case .window(var window):
      change(&window)
      self = .window(window)
    case .completing(var window, let meanwhile):
      change(&window)
      self = .completing(window, meanwhile)
    case .arranged: break
    }
  }

  /// Changes the rows that are shown in an order of our own, when there are any.
  mutating func changeArrangement(_ change: (inout Arrangement<Row>) -> Void) {
    switch self {
    case .window, .completing(_, .pages): break
    case .completing(let window, .passing(var rows)):
      change(&rows)
      self = .completing(window, .passing(rows))
    case .completing(let window, .before(var rows)):
      change(&rows)
      self = .completing(window, .before(rows))
    case .arranged(var rows):
      change(&rows)
      self = .arranged(rows)
    }
  }
}
