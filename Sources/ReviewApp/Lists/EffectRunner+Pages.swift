import Review
import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// Reads a page of any list.
  func loadPage(_ request: RowRequest) async -> Answer? {
    switch request.source {
    case .sessions:
      .sessions(
        request,
        await page(of: Listing.sessions, request) { page in
          page.items.enumerated().map { SessionRow($1, place: request.offset + $0) }
        })
    case .roles(.session(let session)):
      .roles(request, await page(of: Listing.roles(in: session), request))
    case .roles(.all): .roles(request, await page(of: Listing.roles, request))
    case .roles(.saved):
      .roles(request, await page(of: Listing.roles, request) { $0.saved == true })
    case .roles(.unsaved):
      .roles(request, await page(of: Listing.roles, request) { $0.saved == false })
    case .drafts:
      .roles(
        request, await page(of: Listing.drafts, request) { $0.items.map(PotentialRole.init) })
    // Its rows do not come in pages.
    case .accepted: nil
    case .tab(let tab, let path, _):
      await tab.kind.anyPage(request, of: path, through: self).map { .tab(request, $0) }
    }
  }

  /// Reads a page of a listing whose rows are shown as they are.
  func page<Row: Sendable, Fields>(
    of listing: Listing<Row, Fields>, _ request: RowRequest,
    always condition: ((Fields) -> Filter<Fields>)? = nil
  ) async -> Result<RowPage<Row>, APIError> {
    await page(of: listing, request, always: condition) { $0.items }
  }

  private func page<Element, Row: Sendable, Fields>(
    of listing: Listing<Element, Fields>, _ request: RowRequest,
    always condition: ((Fields) -> Filter<Fields>)? = nil,
    rows: (Page<Element>) -> [Row]
  ) async -> Result<RowPage<Row>, APIError> {
    let filters = [
      request.filter.map { Filter<Fields>($0) }, condition.map { $0(Fields()) },
    ].compactMap(\.self)
    let filter = filters.dropFirst().reduce(filters.first) { whole, next in
      whole.map { $0 && next }
    }
    let operation =
      listing.filtered(by: filter).sorted(
        by: request.sorter.flatMap { Sorter($0) }.map { [$0] } ?? []
      )
      .page(offset: request.offset, limit: request.limit, count: request.wantsTotal)
    let result = await run(operation, priority: request.isUrgent ? .analyst : .background)
    return result.map { page in
      RowPage(
        rows: rows(page), rowCount: page.rowCount, total: page.total,
        problem: page.problems.first.map { "\($0.field): \($0.message)" } ?? "")
    }
  }
}
