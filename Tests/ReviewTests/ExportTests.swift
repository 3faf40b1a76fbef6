import FoundationEssentials
import Glibc
import HTTPTypes
import OrderedCollections
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct ExportTests {
  private let request = ExportRequest(path: path, file: "role-1.zip", minimumPopularity: nil)

  /// Accepts the name that is offered for the file.
  private func accepted(_ state: inout AppState) -> [Effect] {
    _ = state.update(with: .ask(.export))
    return state.update(with: .submit)
  }

  @Test func `a role is exported whole into a file named after it`() {
    var state = showingRole()
    guard case .download(_, let sent, nil) = accepted(&state).first else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(sent == request)
  }

  @Test func `with a threshold the tenant prepares the export, and then it is fetched`() throws {
    var state = showingRole()
    _ = state.update(with: .setThreshold(40))
    guard case .startExport(let job, let sent) = accepted(&state).first else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(sent.minimumPopularity == 40)
    #expect(sent.file == "role-1-from-40.zip")
    let queued = PotentialRoleExport(exportID: "x1", status: .queued)
    #expect(
      state.update(with: .answer(.exportState(job, sent, .success(queued))))
        == [.followExport(job, sent, "x1", after: .seconds(1))])
    let done = PotentialRoleExport(exportID: "x1", status: .success)
    #expect(
      state.update(with: .answer(.exportState(job, sent, .success(done))))
        == [.download(job, sent, "x1")])
  }

  @Test func `T-35: a read-only login exports the whole role, whatever the threshold`() {
    var state = showingRole()
    _ = state.update(with: .setThreshold(40))
    let reader = Permissions(scopes: ["iai:access-modeling:read"])
    _ = state.update(with: .answer(.permissions(.success(reader))))
    guard case .download(_, let sent, nil) = accepted(&state).first else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(sent.file == "role-1.zip")
    #expect(sent.minimumPopularity == nil)
  }

  @Test func `a file that is there is replaced only after a question`() {
    var state = showingRole()
    guard case .download(let job, let sent, nil) = accepted(&state).first else {
      Issue.record("nothing was asked for")
      return
    }
    #expect(state.update(with: .answer(.fileExists(job, sent))) == [])
    guard let question = state.dialog as? ReplacementQuestion, question.subject == .export(sent)
    else {
      Issue.record("no question")
      return
    }
    #expect(state.changes.jobs.isEmpty)
    guard case .download(_, let again, nil) = state.update(with: .submit).first else {
      Issue.record("not replaced")
      return
    }
    #expect(again.replaces)
  }

  @Test func `an export whose start was lost is not started again`() {
    var state = showingRole()
    _ = state.update(with: .setThreshold(40))
    guard case .startExport(let job, let sent) = accepted(&state).first else { return }
    let lost = APIError(.mayHaveHappened, operation: "exportRoleMiningPotentialRoleAsync")
    #expect(state.update(with: .answer(.exportState(job, sent, .failure(lost)))) == [])
    #expect(state.changes[job]?.isDone == true)
  }

  @Test func `no role name leads out of the folder`() {
    let names = ["../../etc/passwd", "", "Büro \u{1B}[2J", String(repeating: "a", count: 300)]
    for name in names {
      let file = PotentialRole(id: "r", name: name).fileName(minimumPopularity: nil)
      #expect(file.hasSuffix(".zip") && file.utf8.count < 70, "\(file)")
      #expect(
        file.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) })
      #expect(!file.contains(".."))
    }
  }

  @Test func `a file that is in the way stops the export before anything is sent`() async throws {
    let transport = NoTransport()
    let runner = EffectRunner(client: Client(transport: transport))
    let taken = ExportRequest(path: path, file: #filePath, minimumPopularity: nil)
    guard case .fileExists = await runner.run(.download(JobID(number: 1), taken, nil)) else {
      Issue.record("it was not noticed")
      return
    }
  }

  @Test(arguments: [false, true])
  func `a folder and a terminal are refused before anything is sent`(isAsked: Bool) async throws {
    let runner = EffectRunner(client: Client(transport: NoTransport()))
    let (master, terminal) = try Self.terminal()
    defer { close(master) }
    let places = [
      ("/tmp", "is a folder"), (terminal, "is a terminal"), ("/nowhere/a.zip", "folder"),
    ]
    for (file, words) in places {
      let least = isAsked ? 40 : nil as Int?
      var request = ExportRequest(path: path, file: file, minimumPopularity: least)
      request.replaces = true
      let effect: Effect =
        isAsked
        ? .startExport(JobID(number: 1), request) : .download(JobID(number: 1), request, nil)
      guard case .downloaded(_, _, .failure(let error)) = await runner.run(effect) else {
        Issue.record("\(file) was not noticed")
        continue
      }
      #expect(error.kind == .unsaved && error.messages.first?.contains(words) == true)
    }
  }

  @Test func `a pipe is written to without a question`() async throws {
    let folder = try TemporaryFolder()
    let pipe = folder.path(of: "pipe")
    try #require(mkfifo(pipe, 0o600) == 0)
    let runner = EffectRunner(client: Client(transport: NoTransport()))
    let request = ExportRequest(path: path, file: pipe, minimumPopularity: nil)
    guard
      case .downloaded(_, _, .failure(let error)) =
        await runner.run(.download(JobID(number: 1), request, nil))
    else {
      Issue.record("it was asked about")
      return
    }
    // Nobody reads here.
    #expect(error.messages.first?.hasSuffix("has no reader. Start its reader first.") == true)
  }

  /// A terminal of its own: where it is driven from, and its path.
  private static func terminal() throws -> (master: CInt, path: String) {
    var (master, end) = (CInt(), CInt())
    var name = [CChar](repeating: 0, count: 64)
    try #require(openpty(&master, &end, &name, nil, nil) == 0)
    close(end)
    return (
      master, String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    )
  }

  /// A tenant that must not be asked.
  private struct NoTransport: Transport {
    func send(_ call: Call) async throws -> Reply {
      Issue.record("\(call.name) was sent")
      throw CancellationError()
    }
  }
}
