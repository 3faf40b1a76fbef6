import FoundationEssentials
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@testable import Journal
@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct `Writing the report from the review` {
  private struct UnaskedTenant: Transport {
    func send(_ call: Call) async throws -> Reply { throw CancellationError() }
  }

  private func asking(for file: String) -> (state: AppState, effects: [Effect]) {
    var state = AppState(tenant: "acme", keepsDecisions: true, now: .distantPast)
    _ = state.update(with: .ask(.report))
    _ = state.update(with: .type(.deleteToStart))
    state.type(file)
    let effects = state.update(with: .submit)
    return (state, effects)
  }

  @Test(arguments: [
    ("r.md", ReportForm.markdown), ("a/r.HTML", .html), ("r.csv", .csv), ("r.json", .json),
  ])
  func `takes the form from the ending of the name`(file: String, form: ReportForm) {
    let (_, effects) = asking(for: file)
    guard
      case .writeReport(_, ReportRequest(file: file, form: form), tenantName: "acme")? =
        effects.first
    else {
      Issue.record("\(effects)")
      return
    }
  }

  @Test(arguments: ["r.pdf", "review", "", "a.md/review"])
  func `refuses a name that stands for no form`(file: String) {
    let (state, effects) = asking(for: file)
    #expect(effects.isEmpty)
    #expect((state.dialog as? ReportPrompt)?.line.problem != nil)
  }

  @Test func `keeps the prompt open with the reason if it fails`() throws {
    var (state, effects) = asking(for: "/proc/r.md")
    guard case .writeReport(let job, let request, _)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    _ = state.update(with: .answer(.reported(job, request, .failed("No file goes there."))))
    let prompt = try #require(state.dialog as? ReportPrompt)
    #expect(prompt.line.text == "/proc/r.md")
    #expect(prompt.line.problem?.message == "No file goes there.")
    #expect(state.messages.all.last?.text == "No report: No file goes there.")
  }

  @Test func `is in the home folder if the name begins with a tilde`() {
    let runner = EffectRunner(client: Client(transport: UnaskedTenant()), homeFolder: "/home/ana")
    #expect(runner.path("~/r.md") == "/home/ana/r.md")
    #expect(runner.path("r~/x.md") == "r~/x.md")
    #expect(runner.path("~ana/x.md") == "~ana/x.md")
  }

  @Test func `asks before it replaces a file`() throws {
    var (state, effects) = asking(for: "r.md")
    guard case .writeReport(let job, let request, _)? = effects.first else {
      Issue.record("\(effects)")
      return
    }
    _ = state.update(with: .answer(.reported(job, request, .fileExists)))
    #expect((state.dialog as? ReplacementQuestion)?.file == "r.md")
    guard case .writeReport(let again, let replacing, _)? = state.update(with: .submit).first else {
      Issue.record("not written")
      return
    }
    #expect(replacing.replaces)
    _ = state.update(with: .answer(.reported(again, replacing, .written("/tmp/r.md"))))
    #expect(state.messages.current?.text == "The report is in /tmp/r.md.")
  }
}
