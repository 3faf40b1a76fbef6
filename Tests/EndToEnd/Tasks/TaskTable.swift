import FoundationEssentials
import Testing

/// The table of the five tasks in `docs/tasks.md`, which is to say what the tests count.
struct TaskTable {
  private let rows: [String: [String]]

  init() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let path = root.joined(separator: "/") + "/docs/tasks.md"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let cells = lines.map { line in
      line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }
    rows = Dictionary(cells.compactMap { row in row.first.map { ($0, row) } }) { first, _ in first }
  }

  /// Expects that the table says of a task, such as `T1`, what was counted on a tenant.
  func expect(
    _ task: String, on kind: TaskTenant.Kind, keys: Int, requests: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let row = try #require(rows[task], sourceLocation: sourceLocation)
    try #require(row.count == 6, sourceLocation: sourceLocation)
    let (keyBudget, found) = (try #require(Int(row[3])), kind == .embedded ? row[4] : row[5])
    #expect(keys <= keyBudget, sourceLocation: sourceLocation)
    #expect(row[2] == "\(keys)", sourceLocation: sourceLocation)
    #expect(found == "\(requests)", sourceLocation: sourceLocation)
  }
}
