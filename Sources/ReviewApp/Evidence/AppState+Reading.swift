import Review
import RoleEvidence
import RoleMining

extension AppState {
  /// Shows everything about the row under the cursor of a tab about evidence.
  ///
  /// - Parameter role: The role on the screen.
  /// - Returns: The work that follows; nil if the tab has no such rows.
  mutating func readRow(of role: RoleScreen) -> [Effect]? {
    switch role.tab {
    case .rules: read(role.tabs[RulesTab.self].list.current, of: role)
    case .gains: read(role.tabs[GainsTab.self].list.current, in: role.tabs[GainsTab.self])
    case .outliers: read(role.tabs[OutliersTab.self].list.current, of: role)
    case .similar: read(role.tabs[SimilarTab.self].list.current, of: role)
    default: nil
    }
  }

  private mutating func read(_ row: GainRow?, in tab: GainsTab) -> [Effect] {
    guard let row else { return [] }
    dialog = ReadingPage(.known("gains"), title: row.name, sections: sections(of: row, tab))
    return []
  }

  private func sections(of row: GainRow, _ tab: GainsTab) -> [ReadingPage.Passage] {
    let all = row.heldCount + row.gained.count
    switch tab.aspect {
    case .byEntitlement:
      return [
        ReadingPage.Passage("Would get it", row.gained, orElse: "nobody: all hold it already"),
        ReadingPage.Passage(
          "Hold it already", ["\(row.heldCount.grouped) of \(all.grouped) identities"]),
      ]
    case .byIdentity:
      return [
        ReadingPage.Passage("Would get", row.gained, orElse: "nothing: holds everything already"),
        ReadingPage.Passage(
          "Holds already", ["\(row.heldCount.grouped) of \(all.grouped) entitlements"]),
      ]
    case .redundant:
      let doubt = "Some of it may come from an existing role about which too little is known."
      return [
        ReadingPage.Passage("Would hold twice", row.gained),
        ReadingPage.Passage(
          "Why",
          ["Provisioning takes nothing away: what is held directly stays, in addition to the role."]
            + (tab.areKnownToBeDirect ? [] : [doubt])),
      ]
    }
  }

  private mutating func read(_ row: MisfitRow?, of role: RoleScreen) -> [Effect] {
    guard let row else { return [] }
    let names = role.entitlementNames
    let lacked = row.misfit.lacked.map { names[$0] ?? $0.rawValue }
    dialog = ReadingPage(
      .known("outlier"), title: row.name,
      sections: [
        ReadingPage.Passage(
          row.isMember ? "Why it fits badly" : "Why it would fit", row.misfit.reasons),
        ReadingPage.Passage("Core entitlements it lacks", lacked),
        ReadingPage.Passage(
          "Entitlements that hardly anyone else holds",
          row.misfit.unusual.map { $0.name ?? $0.id.rawValue }),
      ])
    return []
  }

  private mutating func read(_ row: SimilarRole?, of role: RoleScreen) -> [Effect] {
    guard let row else { return [] }
    let names = role.entitlementNames
    dialog = ReadingPage(
      .known("similar"), title: row.name,
      sections: [
        ReadingPage.Passage(
          "How they compare",
          [
            row.words,
            "shares \(row.counts.shared.grouped) of \(row.counts.first.grouped) entitlements with this role",
            row.surplusCount == 0
              ? "grants nothing beyond it"
              : "grants \(row.surplusCount.grouped) that this role does not grant",
          ]),
        ReadingPage.Passage(
          "Would need to grant as well", row.additions.map { names[$0] ?? $0.rawValue }.sorted(),
          orElse: "nothing"),
      ])
    return []
  }

  private mutating func read(_ row: RuleRow?, of role: RoleScreen) -> [Effect] {
    guard let row else { return [] }
    let rule = row.rated.rule
    let subject = ReadingPage.About.rule(role.path, rule.searchQuery)
    dialog = ReadingPage(
      subject, title: "Membership rule",
      sections: [
        ReadingPage.Passage("In words", [rule.text]),
        ReadingPage.Passage("As membership criteria of a role", [rule.criteria].compactMap(\.self)),
        ReadingPage.Passage("As a search query", [rule.searchQuery]),
      ], isLoading: true)
    return [.evidence(.ruleIdentities(role.path, query: rule.searchQuery))]
  }

  /// Adds to the page of a rule whom it would add and whom it misses.
  mutating func show(
    _ result: Result<RuleIdentities, APIError>, on subject: ReadingPage.About
  ) {
    changePage(about: subject) { page in
      page.isLoading = false
      switch result {
      case .success(let identities):
        page.sections += [
          ReadingPage.Passage(
            identities.added, "Would add", orElse: "nobody"),
          ReadingPage.Passage(identities.missed, "Misses", orElse: "nobody"),
        ]
      case .failure(let error):
        page.sections.append(
          ReadingPage.Passage("Whom it adds and misses", ["not known: \(error.ignorance)"]))
      }
    }
  }
}

extension ReadingPage.Passage {
  fileprivate init(_ page: Page<PublicIdentity>, _ heading: String, orElse absence: String) {
    let total = page.total ?? page.items.count
    let rest = total - page.items.count
    self.init(
      "\(heading) (\(total.grouped))",
      page.items.map(\.displayName) + (rest > 0 ? ["and \(rest.grouped) more"] : []),
      orElse: absence)
  }
}

extension RoleScreen {
  /// The names of the loaded entitlements.
  fileprivate var entitlementNames: [Entitlement.ID: String] {
    Dictionary(
      entitlements.loadedRows.map { ($0.id, $0.displayName) },
      uniquingKeysWith: { first, _ in first })
  }
}
