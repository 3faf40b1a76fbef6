/// Whether an export or a report may replace a file.
package struct ReplacementQuestion: Dialog {
  /// What is to be written.
  enum ReplacingRequest: Sendable, Equatable {
    case export(ExportRequest)
    case report(ReportRequest)
  }

  let subject: ReplacingRequest

  init(_ subject: ReplacingRequest) {
    self.subject = subject
  }

  /// The name of the file.
  package var file: String {
    switch subject {
    case .export(let request): request.file
    case .report(let request): request.file
    }
  }

  /// Writes it, and replaces the file.
  package func submit(in state: inout AppState) -> [Effect] {
    switch subject {
    case .export(var request):
      request.replaces = true
      return state.export(request)
    case .report(var request):
      request.replaces = true
      return state.write(request)
    }
  }
}
