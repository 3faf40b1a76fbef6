import ArgumentParser
import RoleMining
import SampleOrganization

/// `rolesift sample`: writes a sample organisation as CSV.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write a sample organisation as CSV files, with the roles that are hidden in it.",
    discussion: """
        rolesift sample acme/
        rolesift import acme/ --into acme.db
        rolesift sample acme-messy/ --size small --seed 3 --noise 2

      The folder gets the files that 'import' reads. In its folder 'truth' are the roles that mining should \
      find with their identities, who changed jobs and what they kept, how the existing roles differ from these \
      roles, whom the conflicts concern, and the access of everyone, of each department and of \
      each city. 'import' ignores this folder.

      The same size, seed and noise give the same files on every machine.
      """)

  @Argument(
    help: ArgumentHelp("The folder; it is created if it does not exist.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("The size of the organisation.", valueName: "size"))
  var size = OrganizationSize.medium

  @Option(
    help: ArgumentHelp(
      "Another number gives other people, names and access.", valueName: "number"))
  var seed: UInt64 = 7

  @Option(
    help: ArgumentHelp(
      "How much access is missing, left over or granted individually: 0 is tidy, 1 typical, 3 messy.",
      valueName: "factor"))
  var noise = 1.0

  @Flag(help: "Replace the files of an earlier sample in this folder.")
  var force = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The output format: table or json.", valueName: "format"))
  var output: ReportFormat = .table

  mutating func validate() throws {
    guard (0...10).contains(noise) else {
      throw ValidationError("--noise is a number from 0 to 10.")
    }
  }

  func run() throws {
    let place = try SampleFolder(folder, isReplacing: force)
    let progress = ProgressLine()
    defer { progress.clear() }
    progress.show("Generating the sample organisation")
    let organization = SampleOrganization(size: size, seed: seed, noise: noise)
    try place.write(organization) { progress.show("Writing \($0.path)") }
    progress.clear()
    let summary = SampleSummary(organization, folder: folder, size: size, seed: seed, noise: noise)
    switch output {
    case .table: try Output.standard.text(summary.words)
    case .json: try OutputFormat.json.write(one: RawJSON(encoding: summary))
    }
  }
}

/// What a sample holds.
private struct SampleSummary: Encodable, Sendable {
  let folder: String
  let size: String
  let seed: UInt64
  let noise: Double
  let identities: Int
  let entitlements: Int
  let sources: Int
  let assignments: Int
  let plantedRoles: Int
  let existingRoles: Int
  let conflicts: Int
  let jobChanges: Int
  let files: [String]

  init(
    _ organization: SampleOrganization, folder: String, size: OrganizationSize, seed: UInt64,
    noise: Double
  ) {
    self.folder = folder
    self.size = size.rawValue
    self.seed = seed
    self.noise = noise
    identities = organization.identities.count
    entitlements = organization.entitlements.count
    sources = organization.sources.count
    assignments = organization.assignments.count
    plantedRoles = organization.plantedRoles.count
    existingRoles = organization.existingRoles.count
    conflicts = organization.conflicts.count
    jobChanges = organization.jobChanges.count
    files = SampleFile.allCases.map(\.path).sorted()
  }

  var words: String {
    """
    Wrote \(identities.counted("identity", "identities")), \
    \(entitlements.counted("entitlement", "entitlements")) of \
    \(sources.counted("source", "sources")) and \
    \(assignments.counted("assignment", "assignments")) into \(folder).
    It contains \(plantedRoles.counted("role", "roles")) and \
    \(jobChanges.counted("job change", "job changes")) to discover; \
    \(SampleFolder.joined(folder, SampleFile.truthFolder)) lists them.
    Next: rolesift import \(folder) --into FILE
    """
  }
}
