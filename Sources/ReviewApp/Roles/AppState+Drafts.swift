import RoleMining

extension AppState {
  /// T-73: a login that may not list all saved roles may still be allowed to list drafts. They
  /// have no metrics; their sessions are requested when they are opened (T-14).
  mutating func showDraftsInstead(
    of result: Result<RowPage<PotentialRole>, APIError>, for request: RowRequest
  ) -> Bool {
    guard case .failure(let error) = result, error.kind == .forbidden,
      request.source == .roles(.saved),
      let index = screens.firstIndex(where: { $0.id == request.screen }),
      case .roles(var roles) = screens[index], roles.list.generation == request.generation
    else { return false }
    let isFilterGone = !roles.list.becomeDrafts()
    screens[index] = .roles(roles)
    say(
      "This login cannot list the potential roles of all sessions. The saved ones are shown as drafts, "
        + "without metrics."
        + (isFilterGone ? " Drafts do not have the fields of the filter, so it was cleared." : ""),
      .warning)
    return true
  }
}

extension ListState<RoleRow> {
  /// Requests drafts from now on. An order or a filter for which they have no values is dropped; false if
  /// a filter was dropped.
  fileprivate mutating func becomeDrafts() -> Bool {
    source = .drafts
    let kept = try? ListFilter(filter, of: .drafts)
    division = kept ?? ListFilter.none
    if [.quality, .density, .freshness].contains(order?.column) {
      order = ListOrder(.created, descending: true)
    }
    restart()
    return kept != nil
  }
}
