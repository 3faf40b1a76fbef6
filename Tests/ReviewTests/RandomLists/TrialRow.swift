import RoleMining

@testable import ReviewApp

/// A row for the random lists: the tenant sorts and filters by quality, the list itself by density.
struct TrialRow: ListRow {
  let id: Int
  var quality: Int
  var density: Int
  /// A value that the list is neither sorted nor filtered by.
  var note = 0

  enum Column: String, ListColumn {
    case quality, density
  }

  var searchText: String { "Row \(id)." }

  static let searchedParts = "rows"

  func sortValue(in column: Column) -> SortValue {
    switch column {
    case .quality: SortValue(quality)
    case .density: SortValue(density)
    }
  }

  static let localFields = LocalFields<TrialRow>([
    .number("quality", \.knownQuality), .number("density", \.knownDensity),
  ])

  private var knownQuality: Int? { quality }
  private var knownDensity: Int? { density }
}

extension TrialRow.Column {
  var title: String { rawValue }
  var startsDescending: Bool { true }

  func sorter(in source: ListSource) -> AnySorter? {
    self == .quality ? AnySorter(Sorter<PotentialRoleFields>.ascending(.quality)) : nil
  }
}

/// A filter as text for the list and as a condition for the model.
struct TrialFilter: Sendable {
  let filter: ListFilter
  /// What the tenant lets through.
  let asked: @Sendable (TrialRow) -> Bool
  /// What the list lets through of that.
  let rest: (@Sendable (TrialRow) -> Bool)?

  static let all: [TrialFilter] = [
    TrialFilter(""),
    TrialFilter("quality ge 10", asked: { $0.quality >= 10 }),
    TrialFilter("density ge 10", rest: { $0.density >= 10 }),
    TrialFilter(
      "quality ge 5 and density lt 20", asked: { $0.quality >= 5 }, rest: { $0.density < 20 }),
    TrialFilter("density ge 20 or quality lt 5", rest: { $0.density >= 20 || $0.quality < 5 }),
    TrialFilter("quality ge 1000", asked: { _ in false }),
    TrialFilter("density ge 1000", rest: { _ in false }),
  ].compactMap(\.self)

  private init?(
    _ text: String, asked: @escaping @Sendable (TrialRow) -> Bool = { _ in true },
    rest: (@Sendable (TrialRow) -> Bool)? = nil
  ) {
    guard let filter = try? ListFilter(text, of: .roles(.all)) else { return nil }
    self.filter = filter
    self.asked = asked
    self.rest = rest
  }
}
