import LocalTenant
import RoleMining

/// What an import did, for a person.
struct ImportWords {
  let report: ImportReport
  /// The folder or the file that was read.
  let source: String
  /// The tenant's file, if one was named.
  let target: String?
  /// Whether nothing was written.
  let isCheck: Bool

  init(_ report: ImportReport, source: String, target: String?, check: Bool) {
    self.report = report
    self.source = source
    self.target = target
    isCheck = check
  }

  /// The totals, what differs from before, what is peculiar, and what to do next.
  var words: String {
    let parts =
      isCheck && report.faultCount > 0
      ? [faults, ["Read \(totals) in \(source). Nothing was written."]]
      : [[whatHappened], beside, changes, quality, next]
    return parts.flatMap(\.self).map { "\($0)\n" }.joined()
  }

  private var whatHappened: String {
    let target = target ?? ""
    return switch (isCheck, report.changes?.isNone == true) {
    case (false, false): "Imported \(totals) into \(target)."
    case (false, true): "Nothing has changed. \(target) already had \(totals)."
    case (true, false): "Read \(totals) in \(source). Nothing was written."
    case (true, true): "Read \(totals) in \(source). Nothing would change in \(target)."
    }
  }

  private var totals: String {
    let totals = report.totals
    return """
      \(totals.identities.counted("identity", "identities")), \
      \(totals.entitlements.counted("entitlement", "entitlements")) of \
      \(totals.sources.counted("source", "sources")) and \
      \(totals.assignments.counted("assignment", "assignments"))
      """
  }

  private var beside: [String] {
    let totals = report.totals
    let found = [
      totals.roles > 0 ? totals.roles.counted("existing role", "existing roles") : nil,
      totals.conflicts > 0 ? totals.conflicts.counted("conflict rule", "conflict rules") : nil,
      totals.usages > 0 ? totals.usages.counted("usage record", "usage records") : nil,
    ].compactMap(\.self)
    let repeats = totals.repeatedAssignments
    return [
      found.isEmpty ? nil : "With \(Self.list(found)).",
      repeats > 0
        ? "Dropped \(repeats.counted("duplicate assignment", "duplicate assignments"))." : nil,
      totals.repeatsInRoles > 0
        ? "Dropped \(totals.repeatsInRoles.counted("duplicate row", "duplicate rows")) in roles.csv."
        : nil,
    ].compactMap(\.self) + equalRoles
  }

  /// "a, b and c".
  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }

  private static let shownGroups = 5

  private var equalRoles: [String] {
    let groups = report.totals.equalRoles
    let rest = groups.count - Self.shownGroups
    return groups.prefix(Self.shownGroups).map { group in
      "These existing roles grant exactly the same: "
        + group.map(\.inQuotes).joined(separator: ", ") + "."
    } + (rest > 0 ? ["So do the roles of \(rest.counted("other group", "other groups"))."] : [])
  }

  private var changes: [String] {
    guard let changes = report.changes else { return [] }
    let kinds = [
      ("Identities", changes.identities), ("Entitlements", changes.entitlements),
      ("Sources", changes.sources), ("Assignments", changes.assignments),
      ("Usage records", changes.usage), ("Existing roles", changes.roles),
      ("Conflict rules", changes.conflicts),
    ]
    let lines = kinds.compactMap { title, counts in counts.words.map { "\(title): \($0)." } }
    let affected = changes.affectedRoles
    return lines
      + (affected == 0
        ? []
        : [
          "\(affected.counted("potential role contains", "potential roles contain")) people or access "
            + "no longer in the export. Mine again to replace \(affected == 1 ? "it" : "them")."
        ])
  }

  private var quality: [String] {
    let findings = report.totals.quality.findings
    guard !findings.isEmpty else { return [] }
    return ["", "Worth a look:"] + findings.map { "  \($0.fact) \($0.effect)" } + [""]
  }

  private var next: [String] {
    if isCheck {
      return target.map { ["Next: the same without --check, into \($0)"] } ?? [
        "Next: rolesift import \(source) --into FILE"
      ]
    }
    return ["Next: rolesift mine --local \(target ?? "")"]
  }

  private var faults: [String] {
    let listed = report.faults.map { fault in
      let place = [
        fault.file, fault.line.map { "line \($0)" }, fault.column.map { "column \($0)" },
      ].compactMap(\.self).joined(separator: ", ")
      return "\(place): \(fault.message)"
    }
    let rest = report.faultCount - listed.count
    return listed + (rest > 0 ? ["and \(rest.counted("more fault", "more faults"))."] : [])
  }
}

extension ImportChanges.Counts {
  /// `3 added, 1 gone`; nil if nothing differs.
  fileprivate var words: String? {
    let parts = [(added, "added"), (changed, "changed"), (gone, "gone")]
      .filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
