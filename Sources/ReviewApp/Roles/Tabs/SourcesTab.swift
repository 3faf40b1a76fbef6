import FoundationEssentials
import Review
import RoleMining

/// The sources of a role's entitlements, and who used them (getPotentialRoleSourceIdentityUsage).
///
/// The rows are made from the entitlements. Who used a source is read when its row is seen.
package struct SourcesTab: RoleTab {
  /// How many pages are requested at a time.
  private static let pagesAtATime = 2

  /// Which of the tabs it is.
  package static let name = RoleScreen.Tab.sources
  /// What it is called.
  package static let label = TabLabel(
    "Sources", showing: "the sources of the role and who used them")

  /// The list.
  package var list: ListState<SourceRow>
  private let path: RolePath
  /// The rows in their first order.
  private var rows: [SourceRow] = []
  /// The loaded usage of each source.
  private var uses: [Source.ID: SourceUse] = [:]
  /// The sources with a page being loaded.
  private var asked: Set<Source.ID> = []

  /// Makes the tab without rows.
  package init(of path: RolePath, on screen: ScreenID) {
    self.path = path
    list = ListState(
      screen: screen, source: .tab(Self.name, path),
      order: ListOrder(.entitlements, descending: true))
    list.show([])
  }

  /// The sources, once the entitlements are all loaded.
  package func count(in role: RoleScreen) -> Int? {
    role.entitlements.isComplete ? SourceRow.count(of: role.entitlements.loadedRows) : nil
  }

  /// Whether the entitlements or some usage are being loaded.
  package func isLoading(in role: RoleScreen) -> Bool {
    role.entitlements.isLoading || !asked.isEmpty
  }

  /// Shows the sources of the loaded entitlements.
  package mutating func follow(_ role: RoleScreen, height: Int) {
    list.readDate = list.readDate ?? role.entitlements.readDate
    let newer =
      role.entitlements.isComplete
      ? SourceRow.rows(
        of: role.entitlements.loadedRows, identityCount: role.identityCount, uses: uses)
      : []
    guard newer != rows else { return }
    rows = newer
    list.show(newer)
    list.restoreCursor(height: height)
  }
}

extension SourcesTab {
  /// The next page of each visible source, a few at a time. None is urgent, so the analyst's own requests
  /// come first, and a part of the rate budget is reserved for them.
  package mutating func takeRequests(height: Int) -> [RowRequest] {
    let wanted = list.visibleRows(height: height).compactMap(\.sourceID).filter { source in
      !asked.contains(source) && use(of: source).progress == .reading
    }
    let next = wanted.prefix(max(0, Self.pagesAtATime - asked.count))
    asked.formUnion(next)
    return next.map(request)
  }

  private func request(of source: Source.ID) -> RowRequest {
    RowRequest(
      screen: list.screen, source: .tab(Self.name, path, row: source.rawValue),
      filter: nil, sorter: AnySorter(Sorter<SourceUsageFields>.descending(.usageCount)),
      offset: use(of: source).pageCount * list.pageSize, limit: list.pageSize, wantsTotal: false,
      generation: list.generation, isUrgent: false)
  }

  private func use(of source: Source.ID) -> SourceUse { uses[source] ?? SourceUse() }

  /// Reads a page of who used a source.
  package static func page(
    _ request: RowRequest, of path: RolePath, through runner: EffectRunner
  ) async -> Result<RowPage<SourceUsage>, APIError>? {
    guard case .tab(_, _, let source?) = request.source else { return nil }
    return await runner.page(of: Listing.usage(of: path.role, in: Source.ID(source)), request)
  }

  /// Takes a page of who used a source. After a failure, no more pages of that source are requested until a refresh.
  package mutating func receive(
    _ result: Result<RowPage<SourceUsage>, APIError>, for request: RowRequest, height: Int,
    at now: Date
  ) {
    guard request.generation == list.generation, case .tab(_, _, let row?) = request.source else {
      return
    }
    let source = Source.ID(row)
    asked.remove(source)
    switch result {
    case .success(let page):
      uses[source, default: SourceUse()].take(page, limit: request.limit)
      list.readDate = now
    case .failure(let error): uses[source, default: SourceUse()].fail(because: error)
    }
  }

  /// The rows are made again, and their usage is read again.
  package mutating func forgetRows() {
    list.selection.returning = list.selection.returning ?? list.position
    reload()
  }

  /// Reads again who used the sources; answers to earlier requests are dropped.
  package mutating func reload() {
    list.generation += 1
    uses = [:]
    asked = []
  }
}
