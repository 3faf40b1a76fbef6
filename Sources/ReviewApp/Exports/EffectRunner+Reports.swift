import FoundationEssentials
import Journal
import Review
import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// Writes a report.
  func writeReport(
    _ request: ReportRequest, _ tenantName: String, _ job: JobID
  ) async -> Answer? {
    do {
      let place = try FilePlace(path(request.file))
      guard request.replaces || place.occupant != .file else {
        return .reported(job, request, .fileExists)
      }
      guard let text = try await text(of: request, tenantName) else { return nil }
      try await WholeFile.write(Data(text.utf8), to: place, replacing: request.replaces)
      return .reported(job, request, .written(place.path))
    } catch {
      return .reported(job, request, .failed((error as? APIError)?.sentences ?? "\(error)"))
    }
  }

  /// The text; nil if there is none.
  private func text(of request: ReportRequest, _ tenantName: String) async throws -> String? {
    switch request.subject {
    case .gains(let basis): return basis.gains.text(as: request.form)
    case .review:
      guard let recorder else { return nil }
      let open = try await recorder.open()
      var evidence = ReviewEvidence(
        tenantName: tenantName, context: open.recorder.context, time: Date(),
        journal: try JournalEvidence(
          open.recorder.journal, of: open.recorder.context.tenant))
      try await evidence.ask(client)
      try await evidence.nameExclusions(client)
      try await evidence.countCoverage(with: self.evidence)
      try await evidence.checkConflicts(with: self.evidence)
      return try WrittenReport(ReviewReport(evidence)).text(as: request.form)
    }
  }
}
