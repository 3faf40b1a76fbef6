import RoleMining

/// Which of a role's identities used a source within the last 90 days, as far as that was read.
///
/// Those who used it most come first, so that reading ends with the first who did not use it.
package struct SourceUse: Sendable, Equatable {
  /// How far it is read.
  package enum Progress: Sendable, Equatable {
    /// Pages are still missing.
    case reading
    /// All who used the source are loaded.
    case whole
    /// More may have used it than are read for one source.
    case cut
    /// A page failed, and why.
    case failed(APIError)
    /// The tenant did not state the id that a request needs.
    case unknown
  }

  /// How far it is read.
  package private(set) var progress = Progress.reading
  /// How many pages are loaded.
  private(set) var pageCount = 0
  /// On how many days each identity used the source. T-67: an identity that comes twice counts once.
  private var days: [Identity.ID: Int] = [:]
  /// Whether some rows could not be read.
  private var isLossy = false
}

extension SourceUse {
  /// The maximum number of pages read per source: otherwise a role of 25,000 would use up the rate budget.
  static let greatestPageCount = 4

  /// The usage of a source that cannot be requested.
  static let unknown: SourceUse = {
    var use = SourceUse()
    use.progress = .unknown
    return use
  }()

  /// How many of the loaded identities used the source.
  package var userCount: Int { days.values.count { $0 > 0 } }

  /// Whether the tenant stated for at least one identity on how many days it used the source, even none.
  var hasValues: Bool { !days.isEmpty && (progress == .whole || progress == .cut) }

  /// Whether all who used the source are loaded.
  var isWhole: Bool { progress == .whole && !isLossy }

  /// On how many days those who used the source did so on average; nil when there are none.
  var meanDays: Double? {
    userCount == 0 ? nil : Double(days.values.reduce(0, +)) / Double(userCount)
  }

  /// Takes the next page.
  mutating func take(_ page: RowPage<SourceUsage>, limit: Int) {
    pageCount += 1
    isLossy = isLossy || page.rows.count < page.rowCount
    for usage in page.rows {
      // The number comes from the tenant; a sum might overflow.
      days[usage.id] = usage.usageCount.map { min(max(0, $0), 90) }
    }
    if page.rowCount < limit || page.rows.reachesUnused {
      progress = .whole
    } else if pageCount == Self.greatestPageCount {
      progress = .cut
    }
  }

  /// Notes that the next page failed.
  mutating func fail(because error: APIError) { progress = .failed(error) }
}

extension [SourceUsage] {
  /// Whether the rows have reached identities that did not use the source, in an order in which none that did
  /// can follow.
  fileprivate var reachesUnused: Bool {
    let days = compactMap(\.usageCount)
    return days.last == 0 && zip(days, days.dropFirst()).allSatisfy { $0 >= $1 }
  }
}
