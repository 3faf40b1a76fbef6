import FoundationEssentials
import Journal
import Review
import RoleMining
import RoleMiningClient

/// The file for a report on the review; its ending chooses the form.
package struct ReportPrompt: Prompt {
  /// The name.
  package var line: PromptLine

  init(file: String) {
    line = PromptLine(
      file, hint: "the whole review of this tenant as .html, .md, .csv or .json; JSON can be signed"
    )
  }

  /// Writes the report.
  package func submit(in state: inout AppState) -> [Effect] {
    guard let form = ReportForm(ofFile: line.text) else {
      return refuse("End the name in .md, .html, .csv or .json; JSON can be signed.", in: &state)
    }
    return state.write(ReportRequest(file: line.text, form: form))
  }
}

/// A report in a file of this machine.
package struct ReportRequest: Sendable, Equatable {
  /// What a report is about.
  package enum ReportSubject: Sendable, Equatable {
    /// The whole review.
    case review
    /// Who would gain what.
    case gains(GainsBasis)
  }

  /// The subject.
  package var subject = ReportSubject.review
  /// The name of the file, from the folder that the program was started in.
  package let file: String
  /// The form.
  package let form: ReportForm
  /// Whether a file with that name is replaced.
  package internal(set) var replaces = false
}

/// The outcome of writing a report.
package enum ReportOutcome: Sendable, Equatable {
  /// It is in this file.
  case written(String)
  /// The file exists already; nothing was written.
  case fileExists
  /// It failed, for a reason given as a sentence.
  case failed(String)
}

extension Opening {
  /// The file for a report on the review.
  package static let report = Opening(
    acts: false,
    unless: { $0.keepsDecisions ? nil : "Decisions are not kept in this review." }
  ) { state in
    ReportPrompt(file: "review-\(state.now.formatted(.iso8601.year().month().day())).html")
  }
}

extension AppState {
  /// Begins to write a report, unless a job writes the same file.
  mutating func write(_ request: ReportRequest) -> [Effect] {
    guard let job = begin(.export(file: request.file), "report \(request.file)") else { return [] }
    return [.writeReport(job, request, tenantName: tenant)]
  }

  /// The prompt with what was typed for a report, to be corrected.
  private func prompt(for request: ReportRequest) -> any RefusableForm {
    switch request.subject {
    case .review: ReportPrompt(file: request.file)
    case .gains(let basis): GainsPrompt(basis, file: request.file)
    }
  }

  /// Ends a report, and says where it is.
  mutating func conclude(_ request: ReportRequest, _ job: JobID, with outcome: ReportOutcome) {
    switch outcome {
    case .written(let path):
      changes.end(job, .succeeded(path))
      say("The report is in \(path).")
    case .fileExists:
      changes.withdraw(job)
      guard dialog == nil else {
        return say("No report: \(request.file) already exists.", .warning)
      }
      dialog = ReplacementQuestion(.report(request))
    case .failed(let reason):
      changes.end(job, .failed(reason))
      note("No report: \(reason)", .failure)
      reopen(prompt(for: request).refused(because: reason))
    }
  }
}
