import ReviewApp
import RoleMining
import Terminal

extension SourcesTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<SourceRow>] {
    let all = role.identityCount
    return [
      TableColumn(.source, width: 16...30, priority: 0) { .untrusted($0.name) },
      TableColumn(.entitlements, width: 7...12, priority: 1, alignment: .trailing) {
        .count($0.entitlementCount)
      },
      TableColumn(.holders, width: 8...14, priority: 2, alignment: .trailing) { row in
        row.holders.map { .text($0.words(of: all)) } ?? .none
      },
      TableColumn(.users, width: 16...28, priority: 0) { $0.usersCell(of: all) },
      TableColumn(.days, width: 10...10, priority: 3, alignment: .trailing) { row in
        row.meanDays.map { .text(Figure.percent($0), .muted) } ?? .none
      },
    ]
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    let entitlements = role.entitlements
    guard entitlements.isComplete else {
      return entitlements.failure?.words(insteadOf: "The entitlements")
        ?? "Loading\(glyphs.ellipsis)"
    }
    return entitlements.filter.isEmpty
      ? "This role has no entitlements, so it has no sources."
      : "No entitlement matches the filter on the Entitlements tab."
  }

  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    role.entitlements.filter.isEmpty
      ? StyledText() : StyledText("entitlements that match the filter", .warning)
  }

  func caption(of row: SourceRow, in role: RoleScreen) -> RowCaption {
    RowCaption(row.name, [row.useNote(of: role.identityCount)])
  }
}

extension SourceRow {
  /// How many identities used the source, as a bar, or why that is unknown. T-27: no data is not zero.
  fileprivate func usersCell(of all: Int?) -> TableCell {
    switch use.progress {
    case .reading: .text("loading", .pending)
    case .failed(let error):
      .text(error.kind == .forbidden ? "refused" : "not loaded", .danger)
    case .unknown: .none
    case .whole, .cut: users.map { bar(of: $0, outOf: all) } ?? .none
    }
  }

  private func bar(of users: AtLeast, outOf all: Int?) -> TableCell {
    guard let all, all > 0 else { return .text(users.words(of: all)) }
    let longest = AtLeast(count: all, isExact: false)
    return .bar(
      fraction: Double(users.count) / Double(all), label: users.words(of: all),
      labelWidth: longest.words(of: all).width)
  }

  /// Who used the source in words.
  fileprivate func useNote(of all: Int?) -> StyledText {
    switch use.progress {
    case .reading: return StyledText("loading usage", .pending)
    case .failed(let error):
      return StyledText(error.words(insteadOf: "The usage of this source"), .warning)
    case .unknown: return StyledText("the tenant does not report this source's id", .warning)
    case .whole, .cut: break
    }
    guard let users else { return StyledText("incomplete activity data for this source", .muted) }
    guard users != AtLeast(count: 0, isExact: true) else {
      return StyledText("not used in the last 90 days", .muted)
    }
    let identities =
      all.map { "\(Figure.count(users.count)) of \(Figure.count($0)) identities" }
      ?? Figure.amount(users.count, "identity", "identities")
    guard let meanDays else {
      return StyledText("at least \(identities) used it; \(whyMore)", .warning)
    }
    return StyledText(
      "\(identities) used it, on \(Figure.percent(meanDays)) of 90 days on average", .muted)
  }

  private var whyMore: DisplayText {
    if use.progress == .cut { return "the others were not loaded" }
    return isActivityComplete ? "some rows could not be read" : "the activity data are incomplete"
  }
}

extension AtLeast {
  /// The number, with a plus if there may be more, and the total if both fit.
  fileprivate func words(of all: Int?) -> DisplayText {
    let number: DisplayText = "\(Figure.count(count))\(isExact ? "" : "+")"
    // In a large role the two figures do not fit, and the tab of the identities has the other one.
    guard let all, all < 1_000 else { return number }
    return "\(number)/\(Figure.count(all))"
  }
}
