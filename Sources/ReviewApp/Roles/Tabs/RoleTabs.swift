import Review

extension RoleScreen {
  /// The tabs, in their order.
  package enum Tab: String, Sendable, CaseIterable {
    case overview, entitlements, excluded, identities, attributes, sources, rules, gains, outliers,
      similar
  }
}

extension RoleScreen.Tab {
  /// What the tab is.
  package var kind: any RoleTab.Type {
    switch self {
    case .overview: OverviewTab.self
    case .entitlements: EntitlementsTab.self
    case .excluded: ExcludedTab.self
    case .identities: IdentitiesTab.self
    case .attributes: AttributesTab.self
    case .sources: SourcesTab.self
    case .rules: RulesTab.self
    case .gains: GainsTab.self
    case .outliers: OutliersTab.self
    case .similar: SimilarTab.self
    }
  }
}

/// The tabs of one role. A tab that was not opened yet is empty.
package struct RoleTabs: Sendable {
  private let path: RolePath
  private let screen: ScreenID
  private var tabs: [RoleScreen.Tab: any RoleTab] = [:]

  init(of path: RolePath, on screen: ScreenID) {
    self.path = path
    self.screen = screen
  }

  /// A tab by its name.
  package internal(set) subscript(name: RoleScreen.Tab) -> any RoleTab {
    get { tabs[name] ?? name.kind.init(of: path, on: screen) }
    set { tabs[name] = newValue }
  }

  /// A tab by its kind.
  package internal(set) subscript<Tab: RoleTab>(kind: Tab.Type) -> Tab {
    get { tabs[kind.name] as? Tab ?? kind.init(of: path, on: screen) }
    set { tabs[kind.name] = newValue }
  }

  /// Forgets the rows in every tab.
  mutating func forgetRows() {
    for name in tabs.keys { tabs[name]?.forgetRows() }
  }

  /// Requests everything again in every tab.
  mutating func reload() {
    for name in tabs.keys { tabs[name]?.reload() }
  }
}
