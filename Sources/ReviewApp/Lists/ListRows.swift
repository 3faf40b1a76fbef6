/// The loaded rows of a list.
enum ListRows<Row: ListRow>: Sendable {
  /// Some pages of the tenant's list, shown as they are.
  case window(PageWindow<Row>)
  /// All pages are being loaded; these rows are shown meanwhile.
  case completing(PageWindow<Row>, Meanwhile)
  /// All rows are loaded, in an order of Rolesift's own.
  case arranged(Arrangement<Row>)

  /// What is shown while all pages are being loaded.
  enum Meanwhile: Sendable {
    /// The pages that arrived.
    case pages
    /// The rows of the loaded pages that pass the filter (T-57).
    case passing(Arrangement<Row>)
    /// All rows as they were before the refresh.
    case before(Arrangement<Row>)
  }

  /// The pages; nil if all rows are loaded and none is being requested.
  var window: PageWindow<Row>? {
    switch self {
    case .window(let window), .completing(let window, _): window
    case .arranged: nil
    }
  }

  /// The rows in Rolesift's own order; nil if pages are shown.
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
      // Otherwise there would be two for a moment, and a change would copy all rows.
      self = .completing(PageWindow(pageSize: window.pageSize), meanwhile)
      change(&window)
      self = .completing(window, meanwhile)
    case .arranged: break
    }
  }

  /// Changes the rows in Rolesift's own order; nil if there are none.
  @discardableResult
  mutating func changeArrangement<Result>(
    _ change: (inout Arrangement<Row>) -> Result
  ) -> Result? {
    switch self {
    case .window, .completing(_, .pages): return nil
    case .completing(let window, .passing(var rows)):
      self = .completing(window, .pages)
      defer { self = .completing(window, .passing(rows)) }
      return change(&rows)
    case .completing(let window, .before(var rows)):
      self = .completing(window, .pages)
      defer { self = .completing(window, .before(rows)) }
      return change(&rows)
    case .arranged(var rows):
      self = .arranged(Arrangement())
      defer { self = .arranged(rows) }
      return change(&rows)
    }
  }
}
