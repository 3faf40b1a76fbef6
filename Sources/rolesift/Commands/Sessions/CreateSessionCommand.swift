import ArgumentParser
import Review
import RoleMining

/// `rolesift sessions create`: starts a role mining session.
struct CreateSessionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Start a role mining session.",
    discussion: """
        rolesift sessions create --name Finance --attribute department=Finance --wait
        rolesift sessions create --criteria 'attributes.department:Finance' --wait
        rolesift sessions create --identities-file ids.txt --prune-threshold 70

      If you select no identities, the session mines all of them. The tenant computes the prune threshold \
      if none is given. 'sessions wait' follows the session.
      """)

  @Option(help: ArgumentHelp("A name for the session.", valueName: "name"), transform: \.trimmed)
  var name: String?

  @Option(help: ArgumentHelp("The type of role to mine.", valueName: "type"))
  var type = MiningChoice.specialized

  @OptionGroup(title: "Identities") var scope: ScopeOptions
  @OptionGroup(title: "Limits") var limits: LimitOptions

  @Option(
    help: ArgumentHelp(
      "An identity to e-mail when the session is done.", valueName: "identity"),
    transform: \.trimmed)
  var emailRecipient: String?

  @Flag(help: "Save the session.")
  var saved = false

  @Flag(help: "Wait until the potential roles are ready.")
  var wait = false

  @OptionGroup(title: "Sending") var patience: WaitingOptions
  @OptionGroup(title: "Sending") var change: ChangeOptions
  @OptionGroup(title: "Tenant") var tenant: TenantOptions

  mutating func validate() throws {
    guard name?.isEmpty != true else {
      throw ValidationError("--name is blank. Omit it for a session without a name.")
    }
    guard patience.timeout == nil || wait else {
      throw ValidationError("--timeout requires --wait.")
    }
  }

  func run() throws {
    let population = try scope.scope()
    let (request, people) = (request(for: population), scope.words(population))
    let (emailRecipient, limits) = (emailRecipient, limits)
    let followUp = FollowUp.sessionIsReady(patience.patience)
    try ChangeRun(change, of: [Endpoint.createSession.name], on: tenant).run(
      printing: OutputColumn.session, followUp: wait ? followUp : nil
    ) { tenant in
      var request = request
      var recipient: PublicIdentity?
      if let emailRecipient {
        recipient = try await IdentitySearch(client: tenant.client)
          .identity(emailRecipient, as: "recipient")
        request.emailRecipientID = recipient?.id
      }
      let name = request.name.map { " \($0.inQuotes)" } ?? ""
      let saved = request.isSaved == true ? ", saved" : ""
      let sentences =
        ["Start a \(request.type.displayText) session\(name)\(saved):"]
        + ["  identities: \(people)", "  limits: \(limits.words)"]
        + (recipient.map { ["  e-mail when it is done: \($0.label)"] } ?? [])
      return ChangePlan(sentences: sentences, changes: [.creation(of: request)])
    }
  }

  private func request(for population: RoleMiningSessionScope) -> RoleMiningSessionRequest {
    RoleMiningSessionRequest(
      scope: population, type: type.roleType, minimumIdentities: limits.minIdentities,
      pruneThreshold: limits.pruneThreshold, isSaved: saved ? true : nil,
      name: name)
  }
}
