import LocalTenant

extension ImportWords {
  /// The report for a program.
  var json: Form { Form(self) }

  /// What is written as JSON.
  struct Form: Encodable, Sendable {
    private let source: String
    private let target: String?
    private let written: Bool
    private let identities: Int
    private let entitlements: Int
    private let sources: Int
    private let assignments: Int
    private let droppedDuplicates: Int
    private let unknownIds: Int
    private let usageRecords: Int
    private let existingRoles: Int
    private let conflicts: Int
    private let changes: Changes?
    private let quality: [WrittenPeculiarity]
    private let faults: [Fault]
    private let faultCount: Int

    fileprivate init(_ summary: ImportWords) {
      let (report, totals) = (summary.report, summary.report.totals)
      source = summary.source
      target = summary.target
      written = !summary.isCheck
      identities = totals.identities
      entitlements = totals.entitlements
      sources = totals.sources
      assignments = totals.assignments
      droppedDuplicates = totals.repeatedAssignments
      unknownIds = totals.unknownIDs
      usageRecords = totals.usages
      existingRoles = totals.roles
      conflicts = totals.conflicts
      changes = report.changes.map(Changes.init)
      quality = totals.quality.findings.map(WrittenPeculiarity.init)
      faults = report.faults.map(Fault.init)
      faultCount = report.faultCount
    }
  }

  private struct Changes: Encodable, Sendable {
    let identities: Counts
    let entitlements: Counts
    let sources: Counts
    let assignments: Counts
    let usageRecords: Counts
    let existingRoles: Counts
    let conflicts: Counts
    let affectedPotentialRoles: Int

    init(_ changes: ImportChanges) {
      identities = Counts(changes.identities)
      entitlements = Counts(changes.entitlements)
      sources = Counts(changes.sources)
      assignments = Counts(changes.assignments)
      usageRecords = Counts(changes.usage)
      existingRoles = Counts(changes.roles)
      conflicts = Counts(changes.conflicts)
      affectedPotentialRoles = changes.affectedRoles
    }
  }

  private struct Counts: Encodable, Sendable {
    let added: Int
    let changed: Int
    let gone: Int

    init(_ counts: ImportChanges.Counts) {
      added = counts.added
      changed = counts.changed
      gone = counts.gone
    }
  }

  private struct WrittenPeculiarity: Encodable, Sendable {
    let kind: String
    let attribute: String?
    let count: Int
    let total: Int
    let examples: [String]
    let effect: String

    init(_ finding: DataQuality.Peculiarity) {
      kind = finding.kind.rawValue
      attribute = finding.attribute
      count = finding.count
      total = finding.total
      examples = finding.examples
      effect = finding.effect
    }
  }

  private struct Fault: Encodable, Sendable {
    let file: String
    let line: Int?
    let column: Int?
    let message: String

    init(_ error: ImportError) {
      file = error.file
      line = error.line
      column = error.column
      message = error.message
    }
  }
}
