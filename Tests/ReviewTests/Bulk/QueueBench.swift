import FoundationEssentials
import Journal
import RoleMining
import RoleMiningClient

@testable import Review
@testable import ReviewApp

/// A review whose queue is kept by a journal that is only a list, and whose tenant answers when it is told.
struct QueueBench {
  private(set) var state: AppState
  /// What the journal holds.
  private(set) var stored: [Int: QueuedTask] = [:]
  /// The tasks that were sent and not answered yet.
  private(set) var sent: [(job: JobID, task: QueuedTask)] = []
  /// How often each task was sent.
  private(set) var sendings: [Int: Int] = [:]
  /// What is being read for a preview.
  private(set) var readings: [BulkReading] = []
  /// What was asked for besides.
  private(set) var others: [Effect] = []
  /// Whether the journal can be written.
  var canWrite = true

  init(_ state: AppState) { self.state = state }

  /// A list of this many roles, all marked.
  init(marking count: Int, saved: Set<Int> = []) {
    var (state, request) = showingRoles()
    let rows = (1...count).map { number in
      var row = role(number)
      row.isSaved = saved.contains(number)
      return row
    }
    if let request {
      let page = RowPage(rows: rows, total: count)
      _ = state.update(with: .answer(.roles(request, .success(page))))
    }
    _ = state.update(with: .mark(.all))
    self.init(state)
  }

  /// The same analyst after the program was killed: only what the journal holds is left.
  func restarted() -> QueueBench {
    var bench = QueueBench(showingRoles().state)
    bench.stored = stored
    bench.sendings = sendings
    bench.perform(.answer(.earlierSettled(.success([]))))
    return bench
  }

  mutating func perform(_ action: Action) {
    for effect in state.update(with: action) { take(effect) }
  }

  /// Saves all marked roles after the preview.
  mutating func save() {
    perform(.toggleSaved)
    perform(.submit)
  }

  /// The tenant shows the oldest change that is under way.
  mutating func confirm(inverse: Change? = nil) {
    guard !sent.isEmpty else { return }
    perform(.answer(.delivered(sent.removeFirst().job, .done(.change, inverse: inverse))))
  }

  /// The tenant answers the oldest change that is under way.
  mutating func answer(_ outcome: ChangeOutcome) {
    guard !sent.isEmpty else { return }
    perform(.answer(.delivered(sent.removeFirst().job, outcome)))
  }

  /// The tenant refuses the oldest change that is under way.
  mutating func refuse(_ kind: APIError.Kind = .forbidden) {
    answer(.refused(APIError(kind, operation: "patchPotentialRole")))
  }

  /// The oldest reading comes back.
  mutating func read(_ result: Result<BulkFacts, APIError>) {
    guard !readings.isEmpty else { return }
    perform(.answer(.queue(.read(readings.removeFirst(), result))))
  }

  private mutating func take(_ effect: Effect) {
    guard case .queue(let effect) = effect else { return others.append(effect) }
    switch effect {
    case .add(let tasks, let replacing):
      guard canWrite else { return perform(.answer(.queue(.added(.failure(Self.failure))))) }
      if replacing { stored = [:] }
      let first = (stored.keys.max() ?? 0) + 1
      let queued = tasks.enumerated().map { QueuedTask(number: first + $0, task: $1) }
      for task in queued { stored[task.number] = task }
      perform(.answer(.queue(.added(.success(queued)))))
    case .load:
      // What was begun is known to be done, to the journal of this bench.
      let tasks = stored.values.sorted { $0.number < $1.number }.map { task in
        var task = task
        if task.state == .running { task.state = .done }
        return task
      }
      perform(.answer(.queue(.loaded(.success(tasks.isEmpty ? .empty : .left(tasks))))))
    case .run(let job, let task, let others):
      for other in others { stored[other.number] = other }
      guard canWrite else { return perform(.answer(.queue(.notBegun(job, Self.failure)))) }
      guard stored[task.number]?.state == .waiting else {
        return perform(.answer(.queue(.notBegun(job, nil))))
      }
      stored[task.number]?.state = .running
      sendings[task.number, default: 0] += 1
      sent.append((job, task))
    case .note(let tasks): for task in tasks { stored[task.number] = task }
    case .read(let reading): readings.append(reading)
    case .clear: stored = [:]
    }
  }

  private struct Full: Error, CustomStringConvertible { let description = "The disk is full." }

  private static var failure: RecordingFailure { RecordingFailure(Full()) }
}

extension AppState {
  var said: String { messages.current?.text ?? "" }
}
