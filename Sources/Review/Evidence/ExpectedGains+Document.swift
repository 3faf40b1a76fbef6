import RoleEvidence
import RoleMining

extension ExpectedGains {
  /// Both lists and their totals, for people.
  package var document: ReportDocument {
    ReportDocument(
      title: "Who gains what", sections: [summary, identitySection, entitlementSection])
  }

  private var summary: ReportSection {
    ReportSection(
      "Together",
      facts: [
        ("Potential roles", roles.compactMap(\.name).joined(separator: "; ")),
        ("Identities that gain something", gainingCount.words),
        ("New grants", grantCount.words),
        (
          "Grants that more than one role gives",
          repeatedGrantCount.map(\.grouped) ?? "not known"
        ),
        ("Figures", doubt.map { "bounds; who holds what is not known: \($0)" } ?? "exact"),
      ])
  }

  private var identitySection: ReportSection {
    ReportSection(
      "By identity", hint: identities == nil ? "Not known." : "", .table, of: identities ?? [],
      [
        ("Identity", \.name), ("Identity id", \.id.rawValue), ("Gains", { $0.gains.count.grouped }),
        ("Holds already", \.held.grouped),
        ("Would get", { $0.gains.compactMap(\.name).joined(separator: "; ") }),
      ])
  }

  private var entitlementSection: ReportSection {
    ReportSection(
      "By entitlement", .table, of: entitlements,
      [
        ("Entitlement", \.name), ("Application", { $0.application ?? "" }),
        ("Entitlement id", \.id.rawValue), ("Identities", { $0.count?.grouped ?? "not known" }),
        (
          "Who would get it",
          { $0.identities?.compactMap(\.name).joined(separator: "; ") ?? "not known" }
        ),
      ])
  }
}

extension ExpectedGains {
  /// Both lists as a page for people, or as one table for a spreadsheet; nil for JSON.
  package func text(as form: ReportForm) -> String? {
    switch form {
    case .markdown: MarkdownReport.text(of: document)
    case .html: HTMLReport.text(of: document)
    case .csv: csv
    case .json: nil
    }
  }
}
