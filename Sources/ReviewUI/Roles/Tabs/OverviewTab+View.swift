import Review
import ReviewApp
import Terminal

extension OverviewTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<OverviewRow>] {
    [
      TableColumn(titled: "About", width: 10...12, priority: 0) { row in
        row.isFirst ? .text(DisplayText(row.line.topic.rawValue), .accent) : .text("")
      },
      TableColumn(titled: "Finding", width: 40...200, priority: 0) {
        .untrusted($0.line.text, $0.line.tone.style)
      },
    ]
  }

  var wraps: Bool { true }

  func caption(of row: OverviewRow, in role: RoleScreen) -> RowCaption {
    RowCaption(row.line.text, row.line.target.map { [StyledText($0.invitation, .muted)] } ?? [])
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    "Loading\(glyphs.ellipsis)"
  }
}

extension RoleOverview.Tone {
  fileprivate var style: StyleRole {
    switch self {
    case .plain: .text
    case .good: .good
    case .warning: .warning
    case .muted: .muted
    }
  }
}

extension RoleOverview.Target {
  /// What Enter does.
  fileprivate var invitation: DisplayText {
    switch self {
    case .attributes: "Enter shows the attributes"
    case .naming: "Enter takes the name"
    case .rules: "Enter shows the rules"
    case .entitlements(nil), .application: "Enter shows the entitlements"
    case .conflicts: "Enter shows the conflicts"
    case .entitlements(let threshold?):
      "Enter shows the entitlements at \(DisplayText(String(threshold))) %"
    case .unused: "Enter marks the unused entitlements"
    case .privileged: "Enter marks the privileged entitlements"
    case .gains: "Enter shows who gains what"
    case .similar: "Enter shows the similar roles"
    case .outliers: "Enter shows the outliers"
    }
  }
}
