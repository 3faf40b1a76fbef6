import Review
import ReviewApp
import RoleEvidence
import Terminal

extension SimilarTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<SimilarRole>] {
    [
      TableColumn(.name, width: 20...48, priority: 0) { .untrusted($0.name) },
      TableColumn(.kind, width: 9...10, priority: 3) {
        .text(DisplayText($0.kindWord), .muted)
      },
      TableColumn(.similarity, width: 12...26, priority: 0) {
        .share(100 * ($0.counts.similarity ?? 0))
      },
      TableColumn(.shared, width: 6...8, priority: 1, alignment: .trailing) {
        .count($0.counts.shared)
      },
      TableColumn(.additions, width: 5...7, priority: 2, alignment: .trailing) {
        .count($0.additions.count)
      },
      TableColumn(.surplus, width: 6...8, priority: 2, alignment: .trailing) {
        .count($0.surplusCount)
      },
    ]
  }

  func caption(of row: SimilarRole, in role: RoleScreen) -> RowCaption {
    let doubt = row.isIncomplete ? "its access profiles could not be read" : ""
    let disabled = row.isEnabled == false ? "disabled" : ""
    return RowCaption(
      row.words, [disabled, doubt].map { StyledText(DisplayText($0), .warning) })
  }

  func note(of role: RoleScreen, _ glyphs: GlyphSet) -> StyledText {
    guard let known = role.knowledge else { return StyledText() }
    let existing = existingRoles(known, glyphs)
    return [existing, potentialRoles(known.session, glyphs)]
      .joined(separator: StyledText("; ", .muted))
  }

  private func existingRoles(_ known: RoleKnowledge, _ glyphs: GlyphSet) -> StyledText {
    guard let roles = known.roles else {
      guard list.count > 0, let reading = known.reading.existingRoles else { return StyledText() }
      return StyledText("\(DisplayText(reading.words))\(glyphs.ellipsis)", .pending)
    }
    guard let reason = roles.reason, list.count > 0 else { return StyledText() }
    return StyledText("existing roles unknown: \(DisplayText(reason))", .warning)
  }

  /// How many of the session's other roles are among those compared.
  private func potentialRoles(
    _ session: RoleKnowledge.SessionAccess, _ glyphs: GlyphSet
  ) -> StyledText {
    if let walk = session.walk {
      let count =
        walk.wantedCount == 0
        ? "" : " \(Figure.count(walk.readCount)) of \(Figure.count(walk.wantedCount))"
      return StyledText("reading\(count) potential roles\(glyphs.ellipsis)", .pending)
    }
    guard let all = session.otherCount else {
      return StyledText(compared(session), .warning)
    }
    guard session.seenCount < all, !session.isWhole else {
      return StyledText("compared with all \(Figure.count(all)) other potential roles", .muted)
    }
    let requests = Figure.amount(all - session.seenCount, "request", "requests")
    return StyledText("\(compared(session)) (\(requests))", .warning)
  }

  private func compared(_ session: RoleKnowledge.SessionAccess) -> DisplayText {
    guard session.seenCount > 0 else { return "no potential role compared yet: L compares all" }
    let seen = Figure.amount(session.seenCount, "potential role", "potential roles")
    return "compared with \(seen): L compares all"
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    guard let known = role.knowledge, known.entitlements != nil, let roles = known.roles else {
      let words = role.knowledge?.reading.existingRoles?.words ?? "Loading"
      return "\(DisplayText(words))\(glyphs.ellipsis)"
    }
    if let reason = roles.reason { return "Existing roles unknown: \(DisplayText(reason))." }
    return "No existing role shares any access with this one."
  }
}
