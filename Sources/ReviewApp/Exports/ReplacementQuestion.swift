/// Whether an export may replace a file.
package struct ReplacementQuestion: Dialog {
  /// The export.
  package let request: ExportRequest

  /// Exports, and replaces the file.
  package func submit(in state: inout AppState) -> [Effect] {
    var request = request
    request.replaces = true
    return state.export(request)
  }
}
