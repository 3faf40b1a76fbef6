import ReviewApp
import Testing

@testable import ReviewUI

@Suite(.timeLimit(.minutes(1))) struct DialogTests {
  /// A dialog without a view would take the keys and show nothing, which no compiler says.
  @Test func `every dialog has a view, and is among the screens that are looked at`() {
    var kinds: Set<String> = []
    for (name, walk) in Sitting.walks {
      var sitting = Sitting()
      walk(&sitting)
      guard let dialog = sitting.state.dialog else { continue }
      #expect(sitting.state.dialogView != nil, "\(name)")
      kinds.insert("\(type(of: dialog))")
    }
    #expect(
      kinds == [
        "BulkExportPrompt", "BulkPreview", "BulkThresholdPrompt", "ConflictsPage",
        "DecidingQuestion",
        "DecisionForm",
        "DescriptionPrompt", "EntitlementDecisionForm", "ExclusionPreview", "ExportPrompt",
        "FilterPrompt",
        "GainsPrompt", "GoMenu",
        "HelpPage",
        "JobPage", "JobsPage", "LaterPrompt", "LeavingQuestion", "LoadingQuestion",
        "MessagesPage", "Palette", "PercentagePrompt",
        "ProvisionForm", "QueuePage",
        "ReadingPage", "RenamePatternPrompt", "RenamePrompt", "ReportPrompt",
        "RenameSessionPrompt", "ReplacementQuestion", "RowPrompt", "RoleForm", "SearchPrompt",
        "SendingQuestion", "SessionForm", "SessionTuning", "SortChoice",
        "ThresholdPrompt",
      ])
  }
}
