import RoleMining
import Terminal

/// The findings of `rolesift doctor`, in sections.
struct DoctorReport {
  private(set) var sections: [Section] = []

  /// Findings under a title.
  struct Section {
    let title: String
    let findings: [Finding]
  }

  /// A fact, and whether it is a problem.
  enum Finding {
    case fact(String, String)
    case trouble(String, Failure)
  }

  /// Adds a section unless it is empty.
  mutating func add(_ title: String, _ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    sections.append(Section(title: title, findings: findings))
  }

  /// The first problem; nil if there is none.
  var failure: Failure? {
    for section in sections {
      for case .trouble(_, let failure) in section.findings { return failure }
    }
    return nil
  }
}

extension DoctorReport {
  /// The report for a person. `columns` is the width of the terminal, nil if there is none.
  func lines(fitting columns: Int?) -> [String] {
    sections.enumerated().flatMap { index, section in
      (index == 0 ? [] : [""]) + [section.title]
        + FactList(section.findings.map(\.shown)).lines(fitting: columns.map { $0 - 2 }).map {
          "  " + $0
        }
    }
  }

  /// The report for a program: a list of objects with `section`, `name`, `value` and `failed`.
  var json: JSONValue {
    .array(
      sections.flatMap { section in
        section.findings.map { finding in
          .object([
            "section": .text(section.title), "name": .text(finding.words.title),
            "value": .text(finding.words.value), "failed": .boolean(finding.isTrouble),
          ])
        }
      })
  }
}

extension DoctorReport.Finding {
  fileprivate var words: (title: String, value: String) {
    switch self {
    case .fact(let title, let value): (title, value)
    case .trouble(let title, let failure): (title, failure.message)
    }
  }

  fileprivate var isTrouble: Bool { if case .trouble = self { true } else { false } }

  fileprivate var shown: (title: DisplayText, value: DisplayText) {
    (DisplayText(words.title), DisplayText((isTrouble ? "FAILED. " : "") + words.value))
  }
}
