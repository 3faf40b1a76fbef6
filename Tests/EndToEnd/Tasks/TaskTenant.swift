import FoundationEssentials
import PseudoTerminal
import TestSupport
import Testing

/// A tenant that a task is played on, with a journal and a log of the requests.
final class TaskTenant {
  /// How the program reaches it.
  enum Kind: String, CaseIterable, Sendable {
    /// A file that the program opens itself.
    case embedded
    /// Over HTTP.
    case served
  }

  private let folder: TemporaryFolder
  private let served: ServedTenant?
  /// What the program is given to find the tenant.
  private let arguments: [String]
  private var environment: [String: String]

  /// Offers a copy of a tenant, by default of the sample organisation.
  init(_ kind: Kind, copy: (TemporaryFolder) throws -> String = DemoDatabase.copy) throws {
    folder = try TemporaryFolder()
    let database = try copy(folder)
    served = kind == .served ? try ServedTenant(database) : nil
    arguments = kind == .served ? [] : ["--local", database]
    environment = served?.environment ?? [:]
    environment["XDG_STATE_HOME"] = folder.path(of: "state")
    environment["ROLESIFT_LOG"] = folder.path(of: "log")
  }

  /// The port of the tenant that is served.
  var port: UInt16? {
    served?.environment["SAIL_BASE_URL"]?.split(separator: ":").last.flatMap { UInt16($0) }
  }

  /// Starts a review, which may find the tenant at another address.
  func review(_ options: String..., at address: String? = nil) throws -> TaskPlayer {
    let terminal = try PseudoTerminal.rolesift(
      arguments + options, rows: 40, columns: 120,
      environment: address.map { environment.merging(["SAIL_BASE_URL": $0]) { $1 } } ?? environment)
    return TaskPlayer(terminal)
  }

  /// Runs a command with the same journal, by default on the tenant, and expects that it succeeds.
  ///
  /// - Returns: What it printed.
  @discardableResult
  func run(_ words: String..., onTenant: Bool = true) throws -> String {
    let command = try CompletedCommand(
      running: RolesiftBinary.path, words + (onTenant ? arguments : []), environment: environment)
    try #require(command.status == .exited(0), "\(command.errors)")
    return command.output
  }

  /// What the tenant has of its potential roles now, the best first.
  func roles() throws -> [Answered.Role] {
    let text = try run("roles", "list", "--all", "--sort", "-quality", "--output", "json")
    return try JSONDecoder().decode([Answered.Role].self, from: Data(text.utf8))
  }

  /// The role in the header of a screen.
  func role(on screen: Screen) throws -> Answered.Role {
    try #require(try roles().first { screen.lines[0].contains("› \($0.name)") }, "\(screen)")
  }

  /// The names of the requests that the programs have sent until now.
  var requests: [String] {
    let lines = (try? folder.read("log"))?.split(separator: "\n") ?? []
    return lines.compactMap { $0.split(separator: " ").dropFirst(2).first.map(String.init) }
  }

  /// The rows of the journal that a query gives.
  func journal(_ sql: String) throws -> [String] {
    try JournalFile(in: folder.path(of: "state")).texts(sql)
  }

  /// A path beside the tenant.
  func path(of name: String) -> String { folder.path(of: name) }
}
