import Review
import ReviewApp
import RoleMining
import Terminal

extension GainsTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<GainRow>] {
    let words = AspectWords(aspect)
    let name = TableColumn<GainRow>(titled: words.subject, .name, width: 16...40, priority: 0) {
      .untrusted($0.name)
    }
    let count = TableColumn<GainRow>(
      titled: words.count, .gains, width: 6...8, priority: 0, alignment: .trailing
    ) { row in
      row.gained.isEmpty ? .text("0", .muted) : .text(Figure.count(row.gained.count), words.style)
    }
    let names = TableColumn<GainRow>(titled: words.names, width: 24...160, priority: 1) {
      .untrusted($0.gained.joined(separator: ", "), .muted)
    }
    guard let held = words.held else { return [name, count, names] }
    let holders = TableColumn<GainRow>(
      titled: held, .held, width: 6...8, priority: 2, alignment: .trailing
    ) { .count($0.heldCount) }
    return [name, count, holders, names]
  }

  func caption(of row: GainRow, in role: RoleScreen) -> RowCaption {
    let names = row.gained.joined(separator: ", ")
    let words =
      switch (aspect, row.gained.isEmpty) {
      case (.byEntitlement, true): "all hold it already"
      case (.byEntitlement, false): "would be new for " + names
      case (.byIdentity, true): "would get nothing"
      case (.byIdentity, false): "would get " + names
      case (.redundant, _): "would hold twice " + names
      }
    return RowCaption(row.name, [StyledText(DisplayText(words), .muted)])
  }

  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    let threshold =
      role.threshold > 0
      ? StyledText("at a threshold of \(Figure.percent(Double(role.threshold))) %", .warning)
      : StyledText()
    return [threshold, age(of: role, glyphs), redundancy(of: role, glyphs)]
      .joined(separator: StyledText(", ", .muted))
  }

  /// A note if the answer, found person by person, is from before a refresh.
  private func age(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    guard let known = role.knowledge, list.count > 0 else { return StyledText() }
    if let walk = known.walk { return StyledText(progress(of: walk, glyphs), .pending) }
    return known.areHoldingsOld
      ? StyledText("asked before the refresh: L asks again", .warning) : StyledText()
  }

  /// What is known about which grants are direct.
  private func redundancy(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    guard aspect == .redundant, let known = role.knowledge, list.count > 0 else {
      return StyledText()
    }
    guard let members = known.existingMembers else {
      let words = known.reading.members?.words ?? known.reading.existingRoles?.words
      return StyledText(
        "\(DisplayText(words ?? "reading existing roles"))\(glyphs.ellipsis)", .pending)
    }
    if let reason = members.reason {
      return StyledText(
        "some may come from existing roles, which are unknown: \(DisplayText(reason))", .warning)
    }
    return areKnownToBeDirect
      ? StyledText("held directly; the role would grant it again", .muted)
      : StyledText("some may come from existing roles that cannot be read", .warning)
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    guard let holdings = role.knowledge?.holdings else { return "Loading\(glyphs.ellipsis)" }
    if let walk = role.knowledge?.walk { return progress(of: walk, glyphs) }
    if let reason = holdings.reason {
      let count = Figure.amount(role.identityCount ?? 0, "request", "requests")
      return
        "Who holds what is not known: \(DisplayText(reason)). L asks person by person (\(count))."
    }
    return aspect == .redundant
      ? "Nobody holds any of it directly: nothing would be redundant."
      : "The role has no identities."
  }

  private func progress(of walk: HoldingsWalk, _ glyphs: GlyphSet) -> DisplayText {
    let all = walk.identities.map { " of \(Figure.count($0.count))" } ?? ""
    return
      "Asked the tenant about \(Figure.count(walk.askedCount))\(all) identities\(glyphs.ellipsis)"
  }
}

/// The titles of the columns.
private struct AspectWords {
  let subject: String
  let count: String
  let held: String?
  let names: String
  let style: StyleRole

  init(_ aspect: GainsTab.Aspect) {
    switch aspect {
    case .byIdentity:
      (subject, count, held, names) = ("Identity", "Gains", "Holds", "Would get")
      style = .newGrant
    case .byEntitlement:
      (subject, count, held, names) = ("Entitlement", "Gains", "Hold it", "Would get it")
      style = .newGrant
    case .redundant:
      (subject, count, held, names) = ("Identity", "Twice", nil, "Would hold twice")
      style = .warning
    }
  }
}
