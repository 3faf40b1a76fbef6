import Terminal

/// What the doctor found out, section by section.
struct DoctorReport {
  private(set) var lines: [String] = []
  /// The first thing that is wrong; nil when nothing is.
  private(set) var failure: Failure?

  /// A fact, and whether it stands in the way.
  enum Finding {
    case fact(String, String)
    case trouble(String, Failure)
  }

  /// Adds a section.
  mutating func add(_ title: String, _ findings: [Finding]) {
    if !lines.isEmpty { lines.append("") }
    lines.append(title)
    let facts = FactList(findings.map(Self.fact))
    lines += facts.lines.map { "  " + $0 }
    for case .trouble(_, let failure) in findings where self.failure == nil {
      self.failure = failure
    }
  }

  private static func fact(_ finding: Finding) -> (title: DisplayText, value: DisplayText) {
    switch finding {
    case .fact(let title, let value): (DisplayText(title), DisplayText(value))
    case .trouble(let title, let failure):
      (DisplayText(title), DisplayText("FAILED. \(failure.message)"))
    }
  }
}
